"""Signs in by link on the local system, in this same "browser", and prints the session token.

Use: scripts/python scripts/sign_in.py http://127.0.0.1:8000 somebody@example.test
"""

import base64
import hashlib
import json
import secrets
import sys
import time
import urllib.parse
import urllib.request


def call(origin: str, path: str, body: dict | None = None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json", "Origin": origin}
    with urllib.request.urlopen(urllib.request.Request(origin + path, data, headers), timeout=30) as answer:
        return json.load(answer)


def link(origin: str, email: str) -> str:
    for _ in range(300):
        mails = call(origin, "/_local/mail.json?to=" + urllib.parse.quote(email))
        if mails:
            return mails[0]["links"][0]
        time.sleep(0.1)
    raise SystemExit(f"no mail to {email} within 30 s")


def sign_in(origin: str, email: str) -> str:
    verifier = secrets.token_urlsafe(32)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    login = call(origin, "/api/auth/link", {"email": email, "challenge": challenge})
    jwt = link(origin, email).split("jwt=")[1]
    call(origin, "/api/finish-auth", {"jwt": jwt, "verifier": verifier})
    return call(origin, "/api/auth/claim", {"loginId": login["loginId"], "verifier": verifier})["token"]


if __name__ == "__main__":
    print(sign_in(sys.argv[1], sys.argv[2]))
