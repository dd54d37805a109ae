"""Deploys the unchanged template.yaml with the real `sam deploy` to MiniStack, serves its functions by `local --functions`, and walks.

    scripts/python scripts/emulator/run.py [--port 4566]

Needs the built product (`make build`). Where MiniStack differs from AWS it is mended here, and neither product nor template knows of it:

- it cannot run java25: each function's events go to `local --functions`, one URL each;
- it reads no routes out of an HTTP API's Body: they are made by calls after the deployment, from what SAM expands;
- it answers `@connections` under its own address: the parameter `socket-endpoint` says so;
- it gives a socket's authorizer an identity source where the template has none, and caches by it: taken away;
- it has no CloudFront: the walk asks the APIs and says CloudFront's secret itself.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import boto3

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "infra-cdk")]

import expand  # noqa: E402
from emulator.places import OnMiniStack  # noqa: E402
from emulator.walk import Walk  # noqa: E402

STACK = "trial"
REGION = "eu-central-1"
JVM = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx1g --enable-native-access=ALL-UNNAMED".split()


def listens(port, process, patience=90):
    end = time.monotonic() + patience
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    sys.exit(f"nothing listens on port {port}")


class Emulator:
    def __init__(self, port, folder):
        self.port, self.folder, self.processes = port, folder, []
        self.endpoint = f"http://127.0.0.1:{port}"
        self.proxies = folder / "proxies.json"
        self.environment = os.environ | {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def client(self, name):
        return boto3.client(name, endpoint_url=self.endpoint, region_name=REGION, aws_access_key_id="test", aws_secret_access_key="test")

    def start(self, command, log, environment):
        out = (self.folder / log).open("w")
        process = subprocess.Popen([str(c) for c in command], cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT)
        self.processes.append(process)
        return process

    def ministack(self):
        host = ROOT / "scripts" / "emulator" / "host.py"
        environment = self.environment | {"GATEWAY_PORT": str(self.port), "BIND_HOST": "127.0.0.1"}
        environment.pop("AWS_ENDPOINT_URL")
        listens(self.port, self.start([sys.executable, host, self.proxies], "ministack.log", environment))

    def deploy(self):
        self.client("sesv2").create_email_identity(EmailIdentity="basel@basel.test")  # as docs/operations.md wants it before
        self.client("s3").create_bucket(Bucket="code", CreateBucketConfiguration={"LocationConstraint": REGION})
        command = [sys.executable, "scripts/deploy.py", "--stack", STACK, "--bucket", "code", "--no-smoke"]
        command += ["--parameter", "DeletionProtection=false", "--parameter", "Limits=off"]
        with (self.folder / "deploy.log").open("w") as out:
            done = subprocess.run(command, cwd=ROOT, env=self.environment, stdout=out, stderr=subprocess.STDOUT, check=False)
        if done.returncode:
            sys.exit((self.folder / "deploy.log").read_text()[-3000:])
        made = self.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]["Outputs"]
        return {output["OutputKey"]: output["OutputValue"] for output in made}

    def functions(self):
        """Logical id, physical name and settings of each function."""
        found = {}
        for resource in self.client("cloudformation").describe_stack_resources(StackName=STACK)["StackResources"]:
            if resource["ResourceType"] == "AWS::Lambda::Function":
                name = resource["PhysicalResourceId"]
                settings = self.client("lambda").get_function_configuration(FunctionName=name)["Environment"]["Variables"]
                found[resource["LogicalResourceId"]] = (name, settings)
        return found

    def serve(self, port):
        """The handlers, with the settings that the deployment gave them."""
        functions = self.functions()
        settings = {key: value for _, its in functions.values() for key, value in its.items()}
        classes = f"{ROOT}/local/target/classes:{(ROOT / '.build' / 'local.classpath').read_text()}"
        command = ["bash", "-c", 'source scripts/toolchain java; exec java "$@"', "java", *JVM, "-cp", classes, "basel.local.Main", "--functions", "--port", port]
        listens(port, self.start(command, "functions.log", self.environment | settings))
        self.proxies.write_text(json.dumps({name: f"http://127.0.0.1:{port}/{key}" for key, (name, _) in functions.items()}))
        return next(its["BASEL_ORIGIN_SECRET"] for _, its in functions.values() if "BASEL_ORIGIN_SECRET" in its)

    def mend(self, outputs):
        """What the head of this file says, after the deployment."""
        os.environ.setdefault("AWS_DEFAULT_REGION", REGION)
        apis = self.client("apigatewayv2")
        http = outputs["Api"].split("//")[1].split(".")[0]
        functions, made = self.functions(), {}
        for path, methods in expand.document(ROOT / "template.yaml")["Resources"]["HttpApi"]["Properties"]["Body"]["paths"].items():
            for method, operation in methods.items():
                uri = operation["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
                function = uri.split("${")[-1].split("Aliaslive}")[0]
                if function not in made:
                    arn = f"arn:aws:lambda:{REGION}:000000000000:function:{functions[function][0]}:live"
                    made[function] = apis.create_integration(ApiId=http, IntegrationType="AWS_PROXY", IntegrationUri=arn, PayloadFormatVersion="2.0")["IntegrationId"]
                plain = "ANY" if method.startswith("x-amazon") else method.upper()
                key = "$default" if "$default" in path else f"{plain} {path}"
                apis.create_route(ApiId=http, RouteKey=key, Target=f"integrations/{made[function]}")
        sockets = outputs["SocketUrl"].split("//")[1].split(".")[0]
        here = f"{self.endpoint}/_aws/execute-api/{sockets}/ws"
        self.client("ssm").put_parameter(Name=f"/basel/{STACK}/socket-endpoint", Type="String", Value=here, Overwrite=True)
        for authorizer in apis.get_authorizers(ApiId=sockets)["Items"]:
            apis.update_authorizer(ApiId=sockets, AuthorizerId=authorizer["AuthorizerId"], IdentitySource=[], AuthorizerResultTtlInSeconds=0)

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait(timeout=20)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--port", type=int, default=4566, help="MiniStack's; the functions are at the next one")
    arguments.add_argument("--keep", type=Path, help="a folder for the logs")
    chosen = arguments.parse_args()
    folder = chosen.keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    emulator = Emulator(chosen.port, folder)
    try:
        began = time.monotonic()
        emulator.ministack()
        outputs = emulator.deploy()
        print(f"deployed to MiniStack: {time.monotonic() - began:.1f} s", flush=True)
        emulator.mend(outputs)
        secret = emulator.serve(chosen.port + 1)
        Walk(OnMiniStack(emulator.endpoint, outputs, secret)).whole()
    except Exception:
        for log in ("functions.log", "ministack.log"):
            if (folder / log).exists():
                print(f"--- {log}\n{(folder / log).read_text()[-2500:]}")
        raise
    finally:
        emulator.close()


if __name__ == "__main__":
    main()
