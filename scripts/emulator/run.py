"""Walks through the product on MiniStack, which is an emulator of AWS that is not ours, or on this machine's own gateway.

    scripts/python scripts/emulator/run.py [--cdk | --local] [--keep FOLDER]

Needs the built product (`make build`). On MiniStack the unchanged template.yaml is deployed by the real `sam deploy`, a second time
with changed code, and taken back; or, made into CDK's stack, by the real `cdk deploy`. What is mended there stands with its reason in
`stack.py`.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "infra-cdk")]

from emulator.again import Again  # noqa: E402
from emulator.between import Between  # noqa: E402
from emulator.places import OnMiniStack, OnThisMachine  # noqa: E402
from emulator.stack import NAME, Processes, Stack, free_ports, java, listens  # noqa: E402
from emulator.walk import Walk  # noqa: E402


def on_ministack(processes):
    stack, between, walk, (token, chat) = walked(processes, Stack.BY_SAM, lambda stack: stack.deploy())
    again = Again(stack, between, walk, token, chat)
    walk.step("a second deployment is shown, and nothing changes", again.shown)
    walk.step("a second deployment: new versions, nothing lost", again.made)
    walk.step("taken back by the alias", again.taken_back)
    walk.step("logged out at once", lambda: walk.log_out(token))


def by_cdk(processes):
    _, _, walk, (token, _) = walked(processes, Stack.BY_CDK, deployed_by_cdk)
    walk.step("logged out at once", lambda: walk.log_out(token))


def deployed_by_cdk(stack):
    """Shown, which makes nothing but the key that the template names; made; and made again, which changes nothing."""
    stack.bootstrap()
    shown = stack.deploy("--dry-run")
    for part in (f"Made /basel/{NAME}/keys/front", "[+] AWS::Lambda::Function", "[+] AWS::CloudWatch::Dashboard", "the bucket does not stand yet"):
        assert part in shown, f"{part} is missing:\n{shown[-4000:]}"
    assert list(stack.keys()) == [f"/basel/{NAME}/keys/front"], stack.keys()
    stack.deploy()
    made = stack.keys()
    again = stack.deploy()
    assert "(no changes)" in again and "All keys are there." in again and "Pages: 0 files to put" in again, again[-4000:]
    assert stack.keys() == made


def walked(processes, by, deployed):
    """A stack of its own, deployed, and the walk over it."""
    port, served, seen = free_ports(3)
    began = time.monotonic()
    stack = Stack(port, processes, by)
    stack.start()
    deployed(stack)
    stack.mend()
    print(f"deployed to MiniStack: {time.monotonic() - began:.1f} s", flush=True)
    between = Between(seen, f"http://127.0.0.1:{served}")
    stack.serve(served, seen)
    secret = stack.settings()["BASEL_ORIGIN_SECRET"]
    walk = Walk(OnMiniStack(stack, stack.outputs(), secret, between))
    return stack, between, walk, walk.whole()


def on_this_machine(processes):
    port, aws = free_ports(2)
    keys = ["make", "-s", "keys", f"STATE={processes.folder}"]
    subprocess.run(keys, cwd=ROOT, check=True)
    # As in stack.py: what failed comes again after 2 seconds, schedules fire twelve times as often.
    pace = ["--queues-faster", "90", "--schedules-faster", "12"]
    command = java("basel.local.Main", "--port", str(port), "--aws-port", str(aws), "--state", processes.folder, "--parameter", "Limits=off", *pace)
    listens(port, processes.start(command, "local.log"))
    walk = Walk(OnThisMachine(f"http://127.0.0.1:{port}", f"http://127.0.0.1:{aws}"))
    token, _ = walk.whole()
    walk.step("logged out at once", lambda: walk.log_out(token))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--cdk", action="store_true", help="deployed by CDK")
    arguments.add_argument("--local", action="store_true", help="on this machine's gateway instead")
    arguments.add_argument("--keep", type=Path, help="a folder for the logs")
    chosen = arguments.parse_args()
    folder = chosen.keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    processes = Processes(folder)
    began = time.monotonic()
    try:
        (on_this_machine if chosen.local else by_cdk if chosen.cdk else on_ministack)(processes)
        print(f"walked: {time.monotonic() - began:.1f} s")
    except BaseException:
        for log in sorted(folder.glob("*.log")):
            print(f"--- {log.name}\n{log.read_text()[-2500:]}")
        raise
    finally:
        processes.close()


if __name__ == "__main__":
    main()
