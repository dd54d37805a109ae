"""A link: made, looked at, accepted by a visitor, who asks the persona; then revoked."""

import secrets
from datetime import datetime, timedelta, timezone


class Visit:
    def __init__(self, walk, owner):
        self.walk, self.owner = walk, owner
        self.asked = walk.asked

    def come_in(self):
        self.share()
        end = (datetime.now(timezone.utc) + timedelta(days=1)).isoformat()
        wanted = {"purpose": "persona", "label": "walk", "expiresAt": end, "maxUses": 2}
        self.link = self.asked("POST", "/invites", wanted, self.owner, expected=(201,))
        self.key = self.link["url"].split("#")[1]
        seen = self.asked("POST", "/invites/preview", {"token": self.key})
        assert seen["purpose"] == "persona" and not seen["own"], seen
        self.draft = {"token": self.key, "visitorSecret": secrets.token_urlsafe(32), "visitor": {"name": "Jane"}, "consent": seen["consent"]}
        self.guest = self.asked("POST", "/invites/accept", self.draft, expected=(200,))
        assert self.guest["guest"], self.guest
        again = self.asked("POST", "/invites/accept", self.draft, expected=(200,))
        assert again["chatId"] == self.guest["chatId"], (again, self.guest)
        shown = self.asked("GET", f"/invites/{self.link['id']}", None, self.owner)
        assert shown["uses"] == 1 and shown["log"][0]["name"] == "Jane", shown

    def share(self):
        """Only what is confirmed and shared reaches a visitor."""
        for fact in self.walk.java(self.owner):
            change = {"version": fact["version"], "state": "confirmed", "visibility": "persona"}
            self.asked("PATCH", f"/profile/facts/{fact['id']}", change, self.owner)

    def ask(self):
        chat = self.guest["chatId"]
        self.socket = self.walk.signed_socket(self.guest["token"])
        self.walk.open(self.socket, chat)
        reply = self.walk.say(self.socket, chat, "Has she worked with Java?")[-1]["message"]
        assert reply["citations"] and "Java" in str(reply["parts"]), reply
        read = self.asked("GET", f"/chats/{chat}/messages", None, self.owner)["items"]
        assert reply["id"] in [message["id"] for message in read], read

    def revoke(self):
        self.asked("DELETE", f"/invites/{self.link['id']}", None, self.owner, expected=(204,))
        assert self.socket.until("session.ended")[-1]["reason"] == "invite-revoked"
        self.asked("GET", f"/chats/{self.guest['chatId']}", None, self.guest["token"], expected=(401,))
        for way, draft in (("preview", {"token": self.key}), ("accept", self.draft)):
            refusal = self.asked("POST", f"/invites/{way}", draft, expected=(409,))
            assert "revoked" in refusal, refusal
