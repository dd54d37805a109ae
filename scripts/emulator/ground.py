"""Asks MiniStack what `make localstack` asks of LocalStack, so that those tests are run where there is no Docker, too.

    scripts/python scripts/emulator/ground.py
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "infra-cdk")]

from emulator.stack import Processes, Stack, free_ports  # noqa: E402


def main():
    with tempfile.TemporaryDirectory() as folder:
        processes = Processes(Path(folder))
        try:
            stack = Stack(free_ports(1)[0], processes)
            stack.start()
            environment = stack.environment | {"LOCALSTACK_ENDPOINT": stack.endpoint}
            sys.exit(subprocess.run([ROOT / "scripts" / "localstack"], env=environment, check=False).returncode)
        finally:
            processes.close()


if __name__ == "__main__":
    main()
