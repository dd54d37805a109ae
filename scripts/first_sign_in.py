"""Starts the built product as `make run` does, from nothing, and times what a newcomer waits for: from the process to
"Ready", and from there to the answer to the first sign-in (`login.started` on an anonymous socket). Says the medians
of some starts, and fails where the quickest start takes longer than wanted, times the slack given for a busy machine.

Use: scripts/python scripts/first_sign_in.py [--starts 3] [--port 8020] [--slack 1]
"""

import argparse
import base64
import hashlib
import os
import secrets
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from emulator.sockets import Socket

READY_SECONDS = 6
SIGN_IN_SECONDS = 2
PATIENCE_SECONDS = 60


def main():
    wishes = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wishes.add_argument("--starts", type=int, default=3)
    wishes.add_argument("--port", type=int, default=8020)
    wishes.add_argument("--slack", type=float, default=1)
    given = wishes.parse_args()
    times = [start(given.port) for _ in range(given.starts)]
    for name, wanted, taken in zip(("ready", "first sign-in"), (READY_SECONDS, SIGN_IN_SECONDS), zip(*times)):
        said = ", ".join(f"{seconds:.2f}" for seconds in taken)
        print(f"{name}: median {statistics.median(taken):.2f} s of {said} (wanted: {wanted} s)")
        if min(taken) > wanted * given.slack:
            sys.exit(f"{name} took {min(taken):.2f} s at best (expected: {wanted * given.slack} s at most)")


def start(port):
    """Seconds to "Ready", and from there to the first `login.started`."""
    shared = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=shared) as state:
        began = time.monotonic()
        system = subprocess.Popen(
            ["make", "-s", "run", f"PORT={port}", f"STATE={state}"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
        )
        try:
            await_ready(system)
            ready = time.monotonic()
            ask_for_link(f"http://127.0.0.1:{port}")
            return ready - began, time.monotonic() - ready
        finally:
            os.killpg(system.pid, signal.SIGTERM)
            system.wait(PATIENCE_SECONDS)


def await_ready(system):
    said = []
    for line in system.stdout:
        said.append(line)
        if "Ready after" in line:
            return
    sys.exit("it was never ready:\n" + "".join(said))


def ask_for_link(origin):
    socket = Socket(origin.replace("http", "ws") + "/ws", {"Origin": origin}, PATIENCE_SECONDS)
    verifier = secrets.token_urlsafe(32)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    socket.send({"action": "login.start", "email": "first@example.test", "challenge": challenge})
    answer = socket.until("login.started", "error")[-1]
    socket.close()
    if answer["type"] != "login.started":
        sys.exit(f"no sign-in began: {answer}")


if __name__ == "__main__":
    main()
