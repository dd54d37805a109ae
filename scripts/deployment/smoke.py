"""Asks a running product what only a whole one can answer. `scripts/python scripts/deployment/smoke.py ORIGIN [API]`"""

import json
import sys
import time
import urllib.error
import urllib.request


def ask(url):
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, dict(answer.headers.items()), answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, dict(refusal.headers.items()), refusal.read().decode()


def troubles(origin, api=None):
    """What is not as it should be."""
    status, headers, body = ask(origin + "/")
    said = {name.lower() for name in headers}
    if status != 200 or "<div id=\"root\"" not in body:
        yield f"/ answers {status} and is not the page"
    if "content-security-policy" not in said:
        yield "/ has no Content-Security-Policy"
    status, _, body = ask(origin + "/some/page/of/it")
    if status != 200 or "<div id=\"root\"" not in body:
        yield f"a page's own address answers {status} and is not the page"
    status, _, body = ask(origin + "/api/health")
    if status != 200 or not json.loads(body).get("model"):
        yield f"/api/health answers {status}: {body[:200]}"
    status, _, _ = ask(origin + "/api/user/info")
    if status != 401:
        yield f"/api/user/info answers {status} to a stranger (expected: 401)"
    if api:
        status, _, _ = ask(api + "/health")
        if status != 403:
            yield f"{api} answers {status} to who goes round CloudFront (expected: 403)"


def test(origin, api=None, patience=300):
    """Asks until all is well, since CloudFront takes its time; ends the program otherwise."""
    end = time.monotonic() + patience
    while True:
        try:
            found = list(troubles(origin, api))
        except (OSError, ValueError) as unreachable:
            found = [f"{origin}: {unreachable}"]
        if not found:
            print(f"Smoke test: {origin} is well.")
            return
        if time.monotonic() > end:
            sys.exit("Smoke test:\n  " + "\n  ".join(found))
        time.sleep(5)


if __name__ == "__main__":
    test(sys.argv[1], *sys.argv[2:3], patience=10)
