"""The product's stack on MiniStack: deployed by the real `sam deploy` or `cdk deploy`, its functions served by `local --functions`.

Where MiniStack differs from AWS it is mended here and in `host.py`, and neither product nor template knows of it:

- it cannot run java25: each function's events go to `local --functions`, one URL each, through `between.py`;
- it reads no routes out of an HTTP API's Body: they are made by calls after the deployment, from what SAM expands;
- it answers `@connections` under its own address: the parameter `socket-endpoint` says so;
- it gives a socket's authorizer an identity source where the template has none, and caches by it: taken away;
- it has no CloudFront: the walk asks the APIs and says CloudFront's secret itself.

And so that nobody waits as long as on AWS: a reply whose worker died comes again after 2 seconds, not after 3 minutes, and
schedules fire twelve times as often.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import boto3
import expand
from deploy import CDK

from .places import until

ROOT = Path(__file__).resolve().parent.parent.parent
NAME = "trial"
REGION = "eu-central-1"
# As in the Makefile, since the ahead-of-time cache fits one class path and these options only.
JVM = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g --enable-native-access=ALL-UNNAMED".split()


def java(*arguments, before=""):
    """A command of the product's own JVM; from the ahead-of-time cache where nothing stands before its class path."""
    jar = next((ROOT / "local" / "target").glob("basel-local-*.jar"))
    classes = f"{before}{jar}:{(ROOT / '.build' / 'local.classpath').read_text().strip()}"
    cache = ROOT / ".build" / "local.aot"
    quick = [f"-XX:AOTCache={cache}"] if cache.exists() and not before else []
    return ["bash", "-c", 'source scripts/toolchain java; exec java "$@"', "java", *JVM, *quick, "-cp", classes, *arguments]


def free_ports(count):
    """Ports that nobody listens on just now."""
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


def listens(port, process, patience=90):
    end = time.monotonic() + patience
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"nothing listens on port {port}")


class Processes:
    """What was started ends with the walk, at the latest 20 seconds after it was asked to; each writes into a file of the folder."""

    def __init__(self, folder):
        self.folder, self.running = folder, []

    def start(self, command, log, environment=None):
        with (self.folder / log).open("w") as out:
            process = subprocess.Popen([str(c) for c in command], cwd=ROOT, env=environment or os.environ, stdout=out, stderr=subprocess.STDOUT)
        self.running.append(process)
        return process

    def close(self):
        for process in reversed(self.running):
            process.terminate()
        for process in self.running:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()


class Stack:
    BY_SAM = ("--bucket", "code")
    BY_CDK = ("--cdk", "--context", "mail=somebody@basel.test")

    def __init__(self, port, processes, by=BY_SAM):
        self.port, self.processes, self.folder, self.by = port, processes, processes.folder, by
        self.endpoint = f"http://127.0.0.1:{port}"
        self.proxies = self.folder / "proxies.json"
        keys = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": REGION, "AWS_DEFAULT_REGION": REGION}
        self.environment = os.environ | keys | {"AWS_ENDPOINT_URL": self.endpoint, "AWS_EC2_METADATA_DISABLED": "true"}

    def client(self, name):
        return boto3.client(name, endpoint_url=self.endpoint, region_name=REGION, aws_access_key_id="test", aws_secret_access_key="test")

    def start(self):
        host = ROOT / "scripts" / "emulator" / "host.py"
        environment = self.environment | {"GATEWAY_PORT": str(self.port), "BIND_HOST": "127.0.0.1"}
        environment.pop("AWS_ENDPOINT_URL")
        listens(self.port, self.processes.start([sys.executable, host, self.proxies], "ministack.log", environment))
        self.client("sesv2").create_email_identity(EmailIdentity="basel@basel.test")  # as docs/operations.md wants it before
        self.client("s3").create_bucket(Bucket="code", CreateBucketConfiguration={"LocationConstraint": REGION})

    def bootstrap(self):
        """What CDK needs once per account and region: docs/operations.md."""
        self.run("npx", "--yes", CDK, "bootstrap", f"aws://000000000000/{REGION}", folder=self.folder)

    def deploy(self, *more):
        """What `make deploy` or `make deploy-cdk` runs, and what it said."""
        command = [sys.executable, "scripts/deploy.py", "--stack", NAME, "--no-smoke", *self.by, *more]
        return self.run(*command, "--parameter", "DeletionProtection=false", "--parameter", "Limits=off")

    def run(self, *command, folder=ROOT):
        done = subprocess.run([str(c) for c in command], cwd=folder, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
        return done.stdout + done.stderr

    def changed(self):
        """The template beside a changed code: the same, and one file more."""
        shutil.copy(ROOT / "template.yaml", self.folder / "template.yaml")
        code = self.folder / "functions" / "target" / "basel-functions.zip"
        code.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "functions" / "target" / code.name, code)
        with zipfile.ZipFile(code, "a") as more:
            more.writestr("changed.txt", "The code of a second deployment.")
        return self.folder / "template.yaml"

    def outputs(self):
        made = self.client("cloudformation").describe_stacks(StackName=NAME)["Stacks"][0]["Outputs"]
        return {output["OutputKey"]: output["OutputValue"] for output in made}

    def resources(self, kind):
        """Physical ids by logical id."""
        found = self.client("cloudformation").describe_stack_resources(StackName=NAME)["StackResources"]
        return {its["LogicalResourceId"]: its["PhysicalResourceId"] for its in found if its["ResourceType"] == kind}

    def keys(self):
        """The versions of the stack's keys, by name."""
        found = self.client("ssm").get_parameters_by_path(Path=f"/basel/{NAME}/keys")["Parameters"]
        return {key["Name"]: key["Version"] for key in found}

    def settings(self):
        """Of all functions together; the handlers run in one process."""
        functions, result = self.client("lambda"), {}
        for name in self.resources("AWS::Lambda::Function").values():
            result |= functions.get_function_configuration(FunctionName=name)["Environment"]["Variables"]
        return result

    def serve(self, port, between):
        """The handlers, with the settings that the deployment gave them."""
        command = java("basel.local.Main", "--functions", "--port", port)
        listens(port, self.processes.start(command, "functions.log", self.environment | self.settings()))
        functions = self.resources("AWS::Lambda::Function")
        urls = json.dumps({name: f"http://127.0.0.1:{between}/{key}" for key, name in functions.items()})
        whole = self.proxies.with_suffix(".new")
        whole.write_text(urls)
        whole.rename(self.proxies)
        until(lambda: not self.proxies.exists(), "functions known to MiniStack")

    def mend(self):
        """What the head of this file says, after a deployment. May be repeated."""
        outputs = self.outputs()
        self.mend_routes(outputs["Api"].split("//")[1].split(".")[0])
        self.mend_sockets(outputs["SocketUrl"].split("//")[1].split(".")[0])
        for queue in ("Replies", "RepliesFailed"):
            self.client("sqs").set_queue_attributes(QueueUrl=self.resources("AWS::SQS::Queue")[queue], Attributes={"VisibilityTimeout": "2"})

    def mend_routes(self, api):
        apis, functions = self.client("apigatewayv2"), self.resources("AWS::Lambda::Function")
        standing = {route["RouteKey"] for route in apis.get_routes(ApiId=api)["Items"]}
        targets = {}
        for key, function in routes():
            if key not in standing:
                if function not in targets:
                    arn = f"arn:aws:lambda:{REGION}:000000000000:function:{functions[function]}:live"
                    made = apis.create_integration(ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=arn, PayloadFormatVersion="2.0")
                    targets[function] = f"integrations/{made['IntegrationId']}"
                apis.create_route(ApiId=api, RouteKey=key, Target=targets[function])

    def mend_sockets(self, api):
        here = f"{self.endpoint}/_aws/execute-api/{api}/ws"
        self.client("ssm").put_parameter(Name=f"/basel/{NAME}/socket-endpoint", Type="String", Value=here, Overwrite=True)
        apis = self.client("apigatewayv2")
        for its in apis.get_authorizers(ApiId=api)["Items"]:
            apis.update_authorizer(ApiId=api, AuthorizerId=its["AuthorizerId"], IdentitySource=[], AuthorizerResultTtlInSeconds=0)


def routes():
    """(route key, logical id of the function) of the HTTP API, as SAM expands it."""
    os.environ.setdefault("AWS_DEFAULT_REGION", REGION)
    paths = expand.document(ROOT / "template.yaml")["Resources"]["HttpApi"]["Properties"]["Body"]["paths"]
    for path, methods in paths.items():
        for method, operation in methods.items():
            uri = operation["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
            plain = "ANY" if method.startswith("x-amazon") else method.upper()
            yield "$default" if "$default" in path else f"{plain} {path}", uri.split("${")[-1].split("Aliaslive}")[0]
