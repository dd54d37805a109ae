"""Deploys the product: keys into SSM, the stack by SAM or by CDK, the pages into their bucket, a smoke test. May be repeated.

    scripts/python scripts/deploy.py [--cdk] [--dry-run] [--stack basel] [--parameter Name=value …] [--context name=value …]

`--dry-run` changes nothing that runs: it says which keys are missing (and makes the one that the template names), shows the changes of the stack (SAM: in a change set, which
stays to be looked at; CDK: its diff) and of the pages. Credentials and region are those of the AWS tools (AWS_PROFILE, AWS_REGION).
"""

import argparse
import json
import os
import secrets
import subprocess
import sys
from pathlib import Path

import boto3

from deployment import pages, smoke

ROOT = Path(__file__).resolve().parent.parent
CDK = "aws-cdk@2.1148.1"
FRONT = "keys/front"
KEYS = ["keys/master", "keys/invite", "keys/password", "keys/unsubscribe", "keys/session", FRONT]
EDGE = {"WebAcl": "webAcl", "Certificate": "certificate"}


def run(*command, folder=ROOT):
    print("$", *command, flush=True)
    subprocess.run([str(part) for part in command], cwd=folder, check=True)


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cdk", action="store_true", help="with domain, WAF, dashboard, mails of alarms and budget")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--stack", default="basel")
    parser.add_argument("--parameter", action="append", default=[], metavar="Name=value", help="of template.yaml; others keep their value")
    parser.add_argument("--context", action="append", default=[], metavar="name=value", help="of the CDK app: domain, zone, mail, budget, waf")
    parser.add_argument("--template", default="template.yaml", help="of SAM; its code is looked for beside it")
    parser.add_argument("--bucket", help="where SAM puts the code; by default a bucket that it manages")
    parser.add_argument("--no-smoke", action="store_true")
    return parser.parse_args()


def keys(stack, dry):
    """Makes the keys that are missing; none is ever replaced."""
    path = f"/basel/{stack}"
    if dry:
        names = [f"{path}/{name}" for name in KEYS]
        missing = boto3.client("ssm").get_parameters(Names=names, WithDecryption=False)["InvalidParameters"]
        print(f"Keys: {', '.join(sorted(missing)) + ' would be made' if missing else 'all are there'}")
        if f"{path}/{FRONT}" in missing:
            print(f"Made {path}/{FRONT}: the stack's changes cannot be seen without it, and nothing reads it yet")
            boto3.client("ssm").put_parameter(Name=f"{path}/{FRONT}", Value=secrets.token_urlsafe(32), Type="String")
        return
    run("make", "--no-print-directory", "deployed-keys", f"KEYS_PATH={path}")


def sam(chosen):
    command = ["scripts/sam", "deploy", "--template-file", chosen.template, "--stack-name", chosen.stack]
    command += ["--s3-bucket", chosen.bucket] if chosen.bucket else ["--resolve-s3"]
    command += ["--capabilities", "CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND", "--no-confirm-changeset", "--no-fail-on-empty-changeset"]
    command += ["--region", region()]
    if chosen.parameter:
        command += ["--parameter-overrides", *chosen.parameter]
    run(*command, *(["--no-execute-changeset"] if chosen.dry_run else []))


def cdk(chosen):
    """The edge's stack first, where one is wished for: the product's takes what it gives."""
    context = dict(pair.split("=", 1) for pair in chosen.context) | {"stack": chosen.stack}
    wanted = context.pop("waf", "") == "on" or "domain" in context
    verb = ["diff"] if chosen.dry_run else ["deploy", "--require-approval", "never"]

    def synthesised(stack, *more):
        given = [part for name, value in context.items() for part in ("-c", f"{name}={value}")]
        run("npx", "--yes", CDK, *verb, stack, *given, *more, folder=ROOT / "infra-cdk")

    if wanted:
        synthesised(f"{chosen.stack}-edge", "--exclusively")
        made = outputs(f"{chosen.stack}-edge", "us-east-1")
        context |= {key: made[name] for name, key in EDGE.items() if name in made and (name != "WebAcl" or "waf=on" in chosen.context)}
    overrides = [] if chosen.dry_run else [part for pair in chosen.parameter for part in ("--parameters", pair)]
    synthesised(chosen.stack, "--exclusively", *overrides)


def outputs(stack, where):
    """A stack's outputs; none where it does not stand yet."""
    try:
        found = boto3.client("cloudformation", region_name=where).describe_stacks(StackName=stack)["Stacks"][0]
    except boto3.client("cloudformation").exceptions.ClientError as refused:
        if "does not exist" in str(refused):
            return {}
        raise
    return {output["OutputKey"]: output["OutputValue"] for output in found.get("Outputs", [])}


def region():
    return os.environ.get("AWS_REGION") or boto3.session.Session().region_name or "eu-central-1"


def main():
    chosen = options()
    os.environ["AWS_DEFAULT_REGION"] = os.environ["AWS_REGION"] = region()
    whose = boto3.client("sts").get_caller_identity()["Account"]
    print(f"{'Dry run: ' if chosen.dry_run else ''}{chosen.stack} in {region()}, account {whose}", flush=True)
    keys(chosen.stack, chosen.dry_run)
    cdk(chosen) if chosen.cdk else sam(chosen)
    made = outputs(chosen.stack, region())
    if "WebBucket" not in made:
        print("Pages: the bucket does not stand yet" if chosen.dry_run else sys.exit("The stack names no bucket."))
        return
    pages.upload(boto3.client("s3"), made["WebBucket"], ROOT / "web" / "dist", chosen.dry_run)
    print(json.dumps(made, indent=2))
    if not chosen.dry_run and not chosen.no_smoke:
        smoke.test(made["Origin"], made["Api"])


if __name__ == "__main__":
    main()
