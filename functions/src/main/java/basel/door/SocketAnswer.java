package basel.door;

import io.micronaut.serde.annotation.Serdeable;

/// What a socket's function gives back; only a handshake's status is looked at.
@Serdeable
record SocketAnswer(int statusCode) {}
