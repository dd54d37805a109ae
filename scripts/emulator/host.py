"""MiniStack as a process, with a file that says which URL runs which function (it cannot run java25 itself). `host.py FILE`"""

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


if __name__ == "__main__":
    threading.Thread(target=watch, args=[Path(sys.argv[1])], daemon=True).start()
    sys.argv = sys.argv[:1]
    runpy.run_module("ministack", run_name="__main__")
