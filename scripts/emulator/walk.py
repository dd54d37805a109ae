"""Walks through the product over HTTP and a socket, in the same way wherever it runs (`run.py`)."""

import base64
import hashlib
import secrets
import time

from .places import until
from .sockets import Refused
from .troubles import Troubles
from .visit import Visit

TOLD = "I have written Java for six years at Roche in Basel."


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
        self.asked("GET", "/user/info", expected=(401,))

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
        self.open(socket, chat)
        kinds = [message.get("type") for message in self.say(socket, chat, TOLD)]
        assert "message.stored" in kinds and kinds.count("reply.delta") >= 2, kinds
        return chat

    def open(self, socket, chat):
        """Watches a conversation, and waits for what is being said in it."""
        socket.send({"action": "chat.open", "chatId": chat})
        if socket.until("chat.opened")[-1]["reply"] == "writing":
            socket.until("reply.done")

    def say(self, socket, chat, text, end="reply.done"):
        """What is heard up to the end of the reply."""
        socket.send({"action": "chat.send", "chatId": chat, "clientId": secrets.token_hex(6), "text": text})
        return socket.until(end)

    def facts(self, token):
        until(lambda: self.java(token), "something learned")

    def java(self, token):
        return [fact for fact in self.asked("GET", "/profile/facts", None, token)["items"] if "Java" in fact["value"]]

    def log_out(self, token):
        self.asked("POST", "/user/logout", {}, token)
        self.asked("GET", "/user/info", None, token, expected=(401,))

    def whole(self):
        """Everything but logging out; the token and the conversation."""
        self.step("a stranger is refused", self.stranger)
        self.step("a socket from elsewhere, or round CloudFront, is refused", self.round_the_front)
        token = self.step("sign-in by link from the mail, with an anonymous socket", lambda: self.sign_in(address()))
        socket = self.step("ticket and signed-in socket", lambda: self.signed_socket(token))
        chat = self.step("a conversation with a streamed reply", lambda: self.talk(token, socket))
        self.step("what was learned from it", lambda: self.facts(token))
        visit = Visit(self, token)
        self.step("a link is made, looked at and accepted", visit.come_in)
        self.step("the visitor's question is answered from what is shared", visit.ask)
        self.step("revoked, the visit ends and nobody comes in any more", visit.revoke)
        troubles = Troubles(self, token, chat, socket)
        self.step("a worker dies: delivered again, answered once", troubles.again)
        self.step("a worker dies when all is done: delivered again, answered once", troubles.twice)
        self.step("no worker lives: the dead-letter queue, a failed reply, and on", troubles.poisoned)
        self.step("the schedule clears up what a crash left", troubles.left_over)
        return token, chat


def address():
    return f"walk-{secrets.token_hex(4)}@example.test"
