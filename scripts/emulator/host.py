"""MiniStack as a process: `host.py FILE`. The file says which URL runs which function, as it cannot run java25 itself; schedules fire
twelve times as often, as nobody wants to wait for a minute to pass."""

import json
import os
import runpy
import sys
import threading
import time
from pathlib import Path


def watch(file):
    """Names of functions are made by the deployment, hence known only after it."""
    while not file.exists():
        time.sleep(0.2)
    for name, url in json.loads(file.read_text(encoding="utf-8")).items():
        os.environ["MINISTACK_LAMBDA_PROXY_" + name] = url
    file.unlink()  # says that it is read


def hurry():
    from ministack.services import eventbridge, scheduler

    plain = eventbridge._parse_rate_seconds
    eventbridge._parse_rate_seconds = lambda expression: (plain(expression) or 0) / 12 or None
    scheduler._SCHEDULE_TICK_INTERVAL = 1


if __name__ == "__main__":
    threading.Thread(target=watch, args=[Path(sys.argv[1])], daemon=True).start()
    hurry()
    sys.argv = sys.argv[:1]
    runpy.run_module("ministack", run_name="__main__")
