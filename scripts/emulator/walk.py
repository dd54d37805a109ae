"""Walks through the product over HTTP and a socket: `scripts/python -m emulator.walk ORIGIN` for `make run`."""

import base64
import hashlib
import secrets
import sys
import time

from .places import OnThisMachine
from .sockets import Refused


class Walk:
    def __init__(self, place):
        self.place = place
        self.steps = []

    def step(self, name, deed):
        began = time.monotonic()
        result = deed()
        self.steps.append((name, time.monotonic() - began))
        print(f"  {name}: {time.monotonic() - began:.1f} s", flush=True)
        return result

    def asked(self, method, path, body=None, token=None, expected=(200, 201, 202, 204)):
        status, answer = self.place.ask(method, path, body, token)
        assert status in expected, f"{method} {path}: {status} {answer}"
        return answer

    def stranger(self):
        status, answer = self.place.ask("GET", "/user/info")
        assert status == 401, (status, answer)

    def round_the_front(self):
        for headers in ({"Origin": "https://evil.example"} | self.place.headers, {}):
            try:
                self.place.socket(headers=headers)
                raise AssertionError(f"a socket stands with {headers}")
            except Refused as refused:
                assert refused.args[0] in (401, 403), refused

    def sign_in(self, address):
        verifier = secrets.token_urlsafe(32)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        anonymous = self.place.socket()
        anonymous.send({"action": "login.start", "email": address, "challenge": challenge, "language": "en"})
        started = anonymous.until("login.started")[-1]
        jwt = self.place.mail(address)
        self.asked("POST", "/finish-auth", {"jwt": jwt, "verifier": verifier})
        claim = {"loginId": started["loginId"], "verifier": verifier}
        token = self.asked("POST", "/auth/claim", claim, expected=(200,))["token"]
        anonymous.close()
        return token

    def signed_socket(self, token):
        return self.place.socket(self.asked("POST", "/socket/ticket", {}, token)["ticket"])

    def talk(self, token, socket):
        chat = self.asked("POST", "/chats", {"kind": "basel"}, token)["id"]
        socket.send({"action": "chat.open", "chatId": chat})
        socket.until("chat.opened")
        socket.send({"action": "chat.send", "chatId": chat, "clientId": "c1", "text": "I have written Java for six years at Roche in Basel."})
        heard = socket.until("reply.done")
        kinds = [message.get("type") for message in heard]
        assert "message.stored" in kinds and kinds.count("reply.delta") >= 2, kinds
        return chat

    def facts(self, token, patience=60):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            found = self.asked("GET", "/profile/facts", None, token)
            if "Java" in str(found):
                return
            time.sleep(0.5)
        raise AssertionError("nothing was learned")

    def log_out(self, token):
        self.asked("POST", "/user/logout", {}, token)
        status, _ = self.place.ask("GET", "/user/info", None, token)
        assert status == 401, status

    def whole(self):
        address = f"walk-{secrets.token_hex(4)}@example.test"
        self.step("a stranger is refused", self.stranger)
        self.step("a socket from elsewhere is refused", self.round_the_front)
        token = self.step("sign-in by link, with an anonymous socket", lambda: self.sign_in(address))
        socket = self.step("ticket and signed-in socket", lambda: self.signed_socket(token))
        self.step("a conversation with a streamed reply", lambda: self.talk(token, socket))
        self.step("what was learned from it", lambda: self.facts(token))
        self.step("logged out at once", lambda: self.log_out(token))
        return self.steps


if __name__ == "__main__":
    Walk(OnThisMachine(sys.argv[1])).whole()
