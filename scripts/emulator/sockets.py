"""A WebSocket client, as plain as it gets."""

import json
import socket
from urllib.parse import urlsplit

from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, CloseConnection, Ping, RejectConnection, Request, TextMessage


class Refused(Exception):
    """The handshake's status."""


class Socket:
    def __init__(self, url, headers, patience=30):
        at = urlsplit(url)
        self.wire = socket.create_connection((at.hostname, at.port), timeout=patience)
        self.ws = WSConnection(ConnectionType.CLIENT)
        target = at.path + ("?" + at.query if at.query else "")
        given = [(name.encode(), value.encode()) for name, value in headers.items()]
        self.wire.sendall(self.ws.send(Request(host=at.netloc, target=target, extra_headers=given)))
        self.text = ""
        self.closed = False
        event = self._next()
        if not isinstance(event, AcceptConnection):
            raise Refused(getattr(event, "status_code", None))

    def send(self, message):
        self.wire.sendall(self.ws.send(TextMessage(json.dumps(message))))

    def until(self, *types):
        """Everything up to the first message of one of these types."""
        heard = []
        while not self.closed:
            event = self._next()
            if isinstance(event, TextMessage):
                self.text += event.data
                if not event.message_finished:
                    continue
                heard.append(json.loads(self.text))
                self.text = ""
                if heard[-1].get("type") in types:
                    return heard
            elif isinstance(event, Ping):
                self.wire.sendall(self.ws.send(event.response()))
            elif isinstance(event, CloseConnection):
                self.closed = True
        raise AssertionError(f"closed before {types}: {[m.get('type') for m in heard]}")

    def close(self):
        self.wire.close()

    def _next(self):
        while True:
            for event in self.ws.events():
                if not isinstance(event, RejectConnection) or event.status_code:
                    return event
            received = self.wire.recv(65536)
            self.ws.receive_data(received or None)
            if not received:
                return CloseConnection(code=1006)
