"""Where the product can be walked: on `make run`, or on MiniStack after a deployment."""

import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request

from .sockets import Socket


class Place:
    """What is the same everywhere; a place says where things are."""

    origin = ""
    api = ""
    socket_url = ""
    host = None
    headers = {}

    def ask(self, method, path, body=None, token=None):
        headers = {"Content-Type": "application/json", "Origin": self.origin} | self.headers
        if self.host:
            headers["Host"] = self.host
        if token:
            headers["Authorization"] = "Bearer " + token
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.api + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=40) as answer:
                text = answer.read().decode()
                return answer.status, json.loads(text) if text else None
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode()

    def socket(self, ticket=None, headers=None):
        query = "" if ticket is None else "?ticket=" + urllib.parse.quote(ticket)
        given = {"Origin": self.origin} | self.headers if headers is None else headers
        return Socket(self.socket_url + query, given)

    def mail(self, address, patience=60):
        """The token of the link in the newest mail to somebody."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            for text in self.mails(address):
                if found := re.search(r"jwt=([\w.-]+)", text):
                    return found.group(1)
            time.sleep(0.2)
        raise AssertionError(f"no mail to {address}")


def fetched(url):
    with urllib.request.urlopen(url, timeout=20) as answer:
        return json.load(answer)


class OnThisMachine(Place):
    def __init__(self, origin):
        self.origin, self.api = origin, origin + "/api"
        self.socket_url = origin.replace("http", "ws", 1) + "/ws"

    def mails(self, address):
        return [json.dumps(mail) for mail in fetched(f"{self.origin}/_local/mail.json?to={urllib.parse.quote(address)}")]


class OnMiniStack(Place):
    """The APIs themselves: MiniStack has no CloudFront, so the walk says its secret itself, and the API's own host name, since
    Micronaut takes a request to 127.0.0.1 from another origin for an attack on a developer's machine."""

    def __init__(self, endpoint, outputs, secret):
        self.endpoint, self.origin = endpoint, outputs["Origin"]
        http = outputs["Api"].split("//")[1].split(".")[0]
        socket = outputs["SocketUrl"].split("//")[1].split(".")[0]
        self.api = f"{endpoint}/_aws/execute-api/{http}"
        self.socket_url = f"{endpoint.replace('http', 'ws', 1)}/_aws/execute-api/{socket}/ws"
        self.headers = {"basel-origin-secret": secret}
        self.host = outputs["Api"].split("//")[1]

    def mails(self, address):
        found = list(records(fetched(f"{self.endpoint}/_ministack/ses/messages")))
        return [mail["BodyText"] for mail in reversed(found) if address in json.dumps(mail)]


def records(value):
    """The mails in MiniStack's answer, however it groups them."""
    if isinstance(value, dict) and "BodyText" in value:
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from records(part)
