"""Where the product can be walked: on `make run`, or on MiniStack after a deployment."""

import contextlib
import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request

from .sockets import Socket


class Place:
    """What is the same everywhere; a place says where things are, and how things go wrong there."""

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
        return asked(urllib.request.Request(self.api + path, data, headers, method=method))

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
            time.sleep(0.1)
        raise AssertionError(f"no mail to {address}")

    def table(self, name):
        """One of the product's tables, by the name that the template gives it."""
        tables = self.client("dynamodb").get_paginator("list_tables").paginate()
        return next(found for page in tables for found in page["TableNames"] if name in found)


class OnThisMachine(Place):
    """`make run`, with `--queues-faster 90 --schedules-faster 12`: else a failed message comes again after three minutes only."""

    def __init__(self, origin, aws):
        self.origin, self.api, self.aws = origin, origin + "/api", aws
        self.socket_url = origin.replace("http", "ws", 1) + "/ws"

    def client(self, name):
        import boto3

        return boto3.client(name, endpoint_url=self.aws, region_name="eu-central-1", aws_access_key_id="local", aws_secret_access_key="local")

    def mails(self, address):
        return [json.dumps(mail) for mail in fetched(f"{self.origin}/_local/mail.json?to={urllib.parse.quote(address)}")]

    def dying(self):
        return self._struck_by("failDelivery")

    def forgetful(self):
        return self._struck_by("duplicate")

    @contextlib.contextmanager
    def _struck_by(self, fault):
        before = self._struck(fault)
        self._set(fault, 1)
        try:
            yield lambda times=1: until(lambda: self._struck(fault) >= before + times, fault)
        finally:
            self._set(fault, 0)

    def _struck(self, fault):
        return fetched(f"{self.origin}/_local/struck.json")[fault]

    def _set(self, fault, chance):
        body = json.dumps({fault: chance}).encode()
        status, _ = asked(urllib.request.Request(f"{self.origin}/_local/faults", body, method="PUT"))
        assert status == 200, status


class OnMiniStack(Place):
    """The APIs themselves: MiniStack has no CloudFront, so the walk says its secret itself, and the API's own host name, since
    Micronaut takes a request to 127.0.0.1 from another origin for an attack on a developer's machine."""

    def __init__(self, stack, outputs, secret, between):
        self.client, self.between = stack.client, between
        self.endpoint, self.origin = stack.endpoint, outputs["Origin"]
        http = outputs["Api"].split("//")[1].split(".")[0]
        socket = outputs["SocketUrl"].split("//")[1].split(".")[0]
        self.api = f"{self.endpoint}/_aws/execute-api/{http}"
        self.socket_url = f"{self.endpoint.replace('http', 'ws', 1)}/_aws/execute-api/{socket}/ws"
        self.headers = {"basel-origin-secret": secret}
        self.host = outputs["Api"].split("//")[1]

    def mails(self, address):
        found = list(records(fetched(f"{self.endpoint}/_ministack/ses/messages")))
        return [mail["BodyText"] for mail in reversed(found) if address in json.dumps(mail)]

    def dying(self):
        return self._failing(self.between.dying, lambda calls: sum(status == 500 for _, _, status in calls))

    def forgetful(self):
        return self._failing(self.between.forgetful, lambda calls: len(calls) - len({ids for _, ids, _ in calls}))

    @contextlib.contextmanager
    def _failing(self, how, count):
        before = count([call[1:] for call in self.between.calls if call[0] == "Reply"])
        how.add("Reply")
        try:
            yield lambda times=1: self.between.until("Reply", lambda calls: count(calls) >= before + times)
        finally:
            how.discard("Reply")


def asked(request):
    """Status and answer, read where it is JSON and a success."""
    try:
        with urllib.request.urlopen(request, timeout=40) as answer:
            text = answer.read().decode()
            return answer.status, json.loads(text) if text else None
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()


def fetched(url):
    with urllib.request.urlopen(url, timeout=20) as answer:
        return json.load(answer)


def until(condition, what, patience=60):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError(f"{what}: not within {patience} s")


def records(value):
    """The mails in MiniStack's answer, however it groups them."""
    if isinstance(value, dict) and "BodyText" in value:
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from records(part)
