"""The net under template.yaml: `sam validate`, cfn-lint on the template and on what SAM makes of it, and rules of our own.

    scripts/python infra-cdk/check.py [--template template.yaml] [--skip-sam]

cdk-nag is the fifth part of the net; it is a test of infra-cdk (NagTest).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import expand
import net

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")  # the translator asks for one
LINT = ROOT / ".build" / "python" / "bin" / "cfn-lint"


def said(*command):
    """What a tool says when it finds something, else nothing."""
    # sam asks nobody: it only wants some credentials to be there
    environment = os.environ | {
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "SAM_CLI_TELEMETRY": "0",
    }
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, env=environment, check=False)
    return [line for line in (done.stdout + done.stderr).splitlines() if line.strip()] if done.returncode else []


def expanded(template, folder):
    """The template as SAM makes it, for a package that need not be built yet."""
    code = folder / "code.zip"
    code.write_bytes(b"")
    out = folder / "expanded.json"
    out.write_text(json.dumps(expand.document(template, code), indent=1, default=str), encoding="utf-8")
    return out


def sam(template):
    return said(ROOT / "scripts" / "sam", "validate", "--template-file", template)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--template", type=Path, default=ROOT / "template.yaml")
    arguments.add_argument("--skip-sam", action="store_true", help="leaves out `sam validate`")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        plain = expanded(chosen.template, Path(folder))
        asked = {
            "sam validate": pool.submit(sam, chosen.template) if not chosen.skip_sam else None,
            "cfn-lint": pool.submit(said, LINT, chosen.template),
            "cfn-lint, expanded": pool.submit(said, LINT, plain),
        }
        found = {tool: future.result() for tool, future in asked.items() if future}
        found["rules of our own"] = net.findings(json.loads(plain.read_text(encoding="utf-8")), ROOT)
    for tool, lines in found.items():
        print(f"{tool}: {'nothing' if not lines else ''}")
        for line in lines:
            print(f"  {line}")
    sys.exit(1 if any(found.values()) else 0)


if __name__ == "__main__":
    main()
