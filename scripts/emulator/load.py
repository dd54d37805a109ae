"""The local gateway under load, and MiniStack beside it: sockets that each say something once a second through an echoing function
(which posts it back, as the product does), then HTTP requests one after the other on some connections.

    scripts/python scripts/emulator/load.py [--sockets 1000] [--seconds 30] [--connections 64] [--port 8410]

Needs the built product (`make build`). Fails where the local gateway loses a message, echoes 1 % of them later than 250 ms, or answers
fewer than five times the requests that MiniStack does.
"""

import argparse
import io
import json
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "infra-cdk")]

from emulator.stack import REGION, Processes, Stack, java, listens  # noqa: E402

TEMPLATE = "local/src/test/resources/load.yaml"
TESTS = f"{ROOT}/local/target/test-classes:"
SLOWEST, TIMES = 250, 5


def measured(place, chosen, socket, http):
    sizes = [str(chosen.sockets), str(chosen.seconds), str(chosen.connections)]
    done = subprocess.run(java("basel.load.Load", socket, http, *sizes, before=TESTS), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    result = json.loads(done.stdout.splitlines()[-1])
    echoed, asked = result["sockets"], result["http"]
    print(
        f"{place}: {echoed['opened']} of {echoed['sockets']} sockets, {echoed['messages']} messages, {echoed['lost']} lost, echo p50 "
        f"{echoed['p50']:.0f} ms, p99 {echoed['p99']:.0f} ms; HTTP {asked['perSecond']:.0f} requests a second, {asked['refused']} refused",
        flush=True,
    )
    return result


def locally(chosen, folder):
    processes = Processes(folder)
    port = chosen.port
    try:
        command = java("basel.local.Main", "--template", TEMPLATE, "--port", str(port), "--aws-port", str(port + 1), "--state", folder, before=TESTS)
        listens(port, processes.start(command, "local.log"))
        time.sleep(5)  # until it is ready
        return measured("local", chosen, f"ws://127.0.0.1:{port}/ws", f"http://127.0.0.1:{port}/api/echo")
    finally:
        processes.close()


def on_ministack(chosen, folder):
    processes = Processes(folder)
    try:
        stack = Stack(chosen.port + 2, processes)
        stack.start()
        prefix = "-Dload.prefix=/_aws/execute-api"
        command = java(prefix, "basel.local.Main", "--functions", "--template", TEMPLATE, "--port", str(chosen.port + 3), before=TESTS)
        listens(chosen.port + 3, processes.start(command, "functions.log", stack.environment))
        function = echoing(stack, f"http://127.0.0.1:{chosen.port + 3}/Echo")
        sockets = api(stack, function, "WEBSOCKET", "$default", "ws", RouteSelectionExpression="$request.body.action")
        http = api(stack, function, "HTTP", "GET /echo", "$default", PayloadFormatVersion="2.0")
        at = f"127.0.0.1:{stack.port}/_aws/execute-api"
        return measured("MiniStack", chosen, f"ws://{at}/{sockets}/ws", f"http://{at}/{http}/echo")
    finally:
        processes.close()


def echoing(stack, url):
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as file:
        file.writestr("empty.txt", "It runs elsewhere.")
    made = stack.client("lambda").create_function(
        FunctionName="echo",
        Runtime="java25",
        Handler="basel.load.EchoFunction",
        Role="arn:aws:iam::000000000000:role/echo",
        Timeout=29,
        Code={"ZipFile": code.getvalue()},
        Environment={"Variables": {"MINISTACK_LAMBDA_PROXY_URL": url}},
    )
    return made["FunctionArn"]


def api(stack, function, kind, route, stage, RouteSelectionExpression=None, **integration):
    apis = stack.client("apigatewayv2")
    selection = {"RouteSelectionExpression": RouteSelectionExpression} if RouteSelectionExpression else {}
    its = apis.create_api(Name=kind, ProtocolType=kind, **selection)["ApiId"]
    uri = f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{function}/invocations"
    made = apis.create_integration(ApiId=its, IntegrationType="AWS_PROXY", IntegrationUri=uri, **integration)
    apis.create_route(ApiId=its, RouteKey=route, Target=f"integrations/{made['IntegrationId']}")
    apis.create_stage(ApiId=its, StageName=stage, AutoDeploy=True)
    return its


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sockets", type=int, default=1000)
    arguments.add_argument("--seconds", type=int, default=30)
    arguments.add_argument("--connections", type=int, default=64)
    arguments.add_argument("--port", type=int, default=8410, help="of the first of four ports")
    arguments.add_argument("--only", choices=["local", "ministack"])
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = locally(chosen, folder) if chosen.only != "ministack" else None
        theirs = on_ministack(chosen, folder) if chosen.only != "local" else None
    wrong = []
    if ours and ours["sockets"]["lost"]:
        wrong.append("messages are lost")
    if ours and ours["sockets"]["p99"] > SLOWEST:
        wrong.append(f"the echo takes longer than {SLOWEST} ms")
    if ours and theirs and ours["http"]["perSecond"] < TIMES * theirs["http"]["perSecond"]:
        wrong.append(f"HTTP is not {TIMES} times as quick as MiniStack's")
    sys.exit("; ".join(wrong) or None)


if __name__ == "__main__":
    main()
