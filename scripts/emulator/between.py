"""Stands between MiniStack and the functions: workers fail here when the walk wants them to, and it is seen which version is called."""

import json
import threading
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Between:
    """`dying` names functions that die before they begin, `forgetful` those that die once all is done."""

    def __init__(self, port, functions):
        self.functions = functions
        self.dying, self.forgetful = set(), set()
        self.calls = []
        self.server = ThreadingHTTPServer(("127.0.0.1", port), self.handler())
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def handler(between):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                event = self.rfile.read(int(self.headers["Content-Length"]))
                status, answer = between.call(self.path[1:], event, self.headers.get("X-Amzn-Lambda-Function-Version"))
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        return Handler

    def call(self, function, event, version):
        dies, forgets = function in self.dying, function in self.forgetful
        status, answer = (500, b"it died") if dies else self.asked(function, event)
        self.calls.append((function, version, messages(event), status))
        return (500, b"it died") if forgets else (status, answer)

    def asked(self, function, event):
        request = urllib.request.Request(f"{self.functions}/{function}", event, {"Content-Type": "application/json"}, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=160) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as failed:
            return failed.code, failed.read()
        except OSError as gone:  # at the end of the walk
            return 502, str(gone).encode()

    def until(self, function, wanted, patience=60):
        """Waits until `wanted` holds of the calls of a function: (version, ids of its messages, status)."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if wanted([call[1:] for call in list(self.calls) if call[0] == function]):
                return
            time.sleep(0.05)
        raise AssertionError(f"{function}: {self.calls[-5:]}")


def messages(event):
    """The ids of a queue's messages; one that is delivered again keeps its id."""
    records = json.loads(event).get("Records") or []
    return tuple(its["messageId"] for its in records if "messageId" in its)
