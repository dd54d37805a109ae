"""Writes template.yaml as SAM expands it: plain CloudFormation, without asking AWS.

    scripts/python infra-cdk/expand.py [--template template.yaml] [--code PACKAGE.zip] [--region REGION] OUT.json

Each local CodeUri becomes s3://code/<sha-256 of the package>.zip, since the name of a function's version is made from it:
other code, another version. The CDK app puts its own asset there. Parameters keep their defaults and stay parameters.
"""

import argparse
import hashlib
import json
import os
import sys
from pathlib import Path


def packaged(uri, folder, code):
    """The S3 address that stands for a local package."""
    if not isinstance(uri, str) or uri.startswith("s3://"):
        return uri
    package = code or folder / uri
    if not package.is_file():
        sys.exit(f"{package} is missing (expected: the packaged functions; run `make build`)")
    return f"s3://code/{hashlib.sha256(package.read_bytes()).hexdigest()}.zip"


def with_packages(template, folder, code):
    functions = [template.get("Globals", {}).get("Function", {})]
    functions += [r.get("Properties", {}) for r in template["Resources"].values() if r["Type"] == "AWS::Serverless::Function"]
    for properties in functions:
        if "CodeUri" in properties:
            properties["CodeUri"] = packaged(properties["CodeUri"], folder, code)


def expand(template):
    """Expands with no defaults in sight, or the translator would write them in place of the references."""
    from samtranslator.parser.parser import Parser
    from samtranslator.translator.translator import Translator

    parameters = template.get("Parameters", {})
    defaults = {name: p.pop("Default") for name, p in parameters.items() if "Default" in p}
    expanded = Translator({}, Parser()).translate(template, parameter_values={})
    for name, default in defaults.items():
        expanded["Parameters"][name]["Default"] = default
    return expanded


def document(template, code=None):
    """The template of a file, expanded; `code` stands for each package."""
    from samtranslator.yaml_helper import yaml_parse

    parsed = yaml_parse(template.read_text(encoding="utf-8"))
    with_packages(parsed, template.resolve().parent, code)
    return expand(parsed)


def main():
    root = Path(__file__).resolve().parent.parent
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--template", type=Path, default=root / "template.yaml")
    arguments.add_argument("--code", type=Path, help="the package to take instead of those that the template names")
    arguments.add_argument("--region", default="eu-central-1", help="names the partition (aws, aws-cn, …) of managed policies")
    arguments.add_argument("out", type=Path)
    chosen = arguments.parse_args()

    os.environ["AWS_DEFAULT_REGION"] = chosen.region
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(json.dumps(document(chosen.template, chosen.code), indent=2, sort_keys=True, default=str) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
