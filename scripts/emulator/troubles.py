"""What goes wrong behind the product's back: workers that die, messages that come twice or never get through, crashes."""

import secrets

from .places import until


class Troubles:
    def __init__(self, walk, token, chat, socket):
        self.walk, self.place = walk, walk.place
        self.token, self.chat, self.socket = token, chat, socket

    def again(self):
        """The first worker dies before it begins."""
        with self.place.dying() as died:
            self.walk.say(self.socket, self.chat, "I also know Kotlin.", end="message.stored")
            died()
        self.answered_once("I also know Kotlin.")

    def twice(self):
        """The queue never hears that its message was done."""
        with self.place.forgetful() as came_again:
            self.walk.say(self.socket, self.chat, "And some Python.", end="message.stored")
            came_again()
        self.answered_once("And some Python.")

    def poisoned(self):
        """No worker can begin: after three times it lies in the dead-letter queue, whose own worker tells the person."""
        with self.place.dying() as died:
            failed = self.walk.say(self.socket, self.chat, "Nobody will answer this.", end="reply.failed")[-1]
            died(3)
        assert failed["retryable"], failed
        stored = [message for message in self.messages() if message["id"] == failed["replyId"]]
        assert [message["state"] for message in stored] == ["failed"], stored
        self.walk.say(self.socket, self.chat, "Never mind, I like Scala too.")
        self.answered_once("Never mind, I like Scala too.")

    def left_over(self):
        """A deletion that a crash cut off: the conversation has no owner, and something is left of it."""
        table, lost = self.place.table("Chats"), "walk-" + secrets.token_hex(8)
        database = self.place.client("dynamodb")
        head = {"sk": "head", "owed": "delete", "owedSince": "2026-01-01T00:00:00.000Z", "kind": "basel"}
        for item in (head, {"sk": "m#000000000001"}):
            database.put_item(TableName=table, Item={name: {"S": value} for name, value in ({"pk": lost} | item).items()})
        query = {"TableName": table, "KeyConditionExpression": "pk = :pk", "ExpressionAttributeValues": {":pk": {"S": lost}}}
        until(lambda: not database.query(**query)["Items"], "what was left of a conversation gone")

    def answered_once(self, text):
        """One message, and one whole reply to it; when the last of the dialogue stands."""
        until(lambda: self.messages()[-1]["role"] == "basel", "an answer")
        said = [message for message in self.messages() if text in str(message["parts"])]
        assert len(said) == 1, said
        replies = [message for message in self.messages() if message.get("replyTo") == said[0]["id"]]
        assert [message["state"] for message in replies] == ["done"], replies

    def messages(self):
        return self.walk.asked("GET", f"/chats/{self.chat}/messages", None, self.token)["items"]
