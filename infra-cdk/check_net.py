"""Shows that the net under template.yaml catches mistakes: plants one kind after the other and asks each part of the net.

    scripts/python infra-cdk/check_net.py [--only WORD] [--quick] [--table docs/net.md]

`--quick` asks rules of our own first and cfn-lint (on what SAM makes of it) only for what they let through; the others could only add.

Ends with 1 where less than nine of ten kinds are caught, or where the net finds something in the unharmed template.
"""

import argparse
import copy
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import check
import expand
import net
from mistakes import MISTAKES

PARTS = ["sam validate", "cfn-lint", "cfn-lint, expanded", "cdk-nag", "rules of our own"]
ENOUGH = 0.9


def parsed():
    from samtranslator.yaml_helper import yaml_parse

    return yaml_parse((check.ROOT / "template.yaml").read_text(encoding="utf-8"))


def asked(path, quick):
    """What each part of the net but nag says of a template; expands it beside the file."""
    found = {} if quick else {"sam validate": check.sam(path), "cfn-lint": check.said(check.LINT, path)}
    plain = path.with_suffix(".expanded.json")
    try:
        code = path.with_suffix(".zip")
        code.touch()
        plain.write_text(json.dumps(expand.document(path, code), default=str), encoding="utf-8")
    except Exception as refused:  # the translator raises of every kind
        return found | {"cfn-lint, expanded": [f"SAM cannot expand it: {refused}"]}
    found["rules of our own"] = net.findings(json.loads(plain.read_text(encoding="utf-8")), check.ROOT)
    if not quick or not found["rules of our own"]:
        found["cfn-lint, expanded"] = check.said(check.LINT, plain)
    return found


def nag(folder):
    """What cdk-nag says of every expanded template of a folder: one JVM for all."""
    done = subprocess.run([check.ROOT / "infra-cdk" / "nag", folder], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"nag failed: {done.stdout}{done.stderr}")
    found = {}
    for line in done.stdout.splitlines():
        if "\t" in line:
            name, finding = line.split("\t", 1)
            found.setdefault(name, []).append(finding)
    return found


def planted(folder, only):
    """A file for each kind of mistake, and one without any."""
    whole = parsed()
    files = {"nothing wrong": whole}
    for kind, plant in MISTAKES.items():
        if only in kind:
            files[kind] = copy.deepcopy(whole)
            plant(files[kind])
    paths = {}
    for number, (kind, template) in enumerate(files.items()):
        if kind != "nothing wrong" and template == whole:
            sys.exit(f"{kind}: changed nothing")
        paths[kind] = folder / f"{number:03}.json"
        paths[kind].write_text(json.dumps(template, default=str), encoding="utf-8")
    return paths


def table(found, parts):
    lines = ["| mistake | " + " | ".join(parts) + " |", "| --- |" + " --- |" * len(parts)]
    for kind, by in found.items():
        lines.append(f"| {kind} | " + " | ".join("x" if by.get(part) else "" for part in parts) + " |")
    return "\n".join(lines)


def figures(found, parts):
    caught = sum(any(by.values()) for by in found.values())
    yield f"{caught} of {len(found)} kinds of mistakes are caught ({100 * caught // len(found)} %)"
    if parts == PARTS:
        seen = sum(any(by.get(part) for part in parts[:-1]) for by in found.values())
        yield f"by the public tools alone: {seen} ({100 * seen // len(found)} %)"
    for part in parts:
        yield f"by {part}: {sum(bool(by.get(part)) for by in found.values())}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", default="", help="only kinds with this word")
    arguments.add_argument("--quick", action="store_true", help="each mistake only until it is caught")
    arguments.add_argument("--table", type=Path, help="where to write the table")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        paths = planted(folder, chosen.only)
        with ProcessPoolExecutor(2) as pool:
            found = dict(zip(paths, pool.map(asked, paths.values(), [chosen.quick] * len(paths))))
        by_nag = {} if chosen.quick else nag(folder)
        for kind, path in paths.items():
            found[kind]["cdk-nag"] = by_nag.get(path.with_suffix("").name, [])
    unharmed = found.pop("nothing wrong")
    parts = [PARTS[2], PARTS[4]] if chosen.quick else PARTS
    said = "\n".join(["", *figures(found, parts), ""])
    print(table(found, parts) + said)
    for kind, by in found.items():
        if not any(by.values()):
            print(f"not caught: {kind}")
    if chosen.table:
        chosen.table.write_text(f"{table(found, parts)}\n{said}", encoding="utf-8")
    if any(unharmed.values()):
        sys.exit(f"the net finds something where nothing is wrong: {unharmed}")
    sys.exit(0 if sum(any(by.values()) for by in found.values()) >= ENOUGH * len(found) else 1)


if __name__ == "__main__":
    main()
