package basel.local.gateway;

import org.jspecify.annotations.Nullable;

/// Who answers what comes in at a port. Called on a virtual thread, so it may block.
public interface Door {
    Reply answer(Request request);

    /// Decides on a request that asks for a WebSocket.
    default Upgrade upgrade(Request request) {
        return new Upgrade.Refused(answer(request));
    }

    /// What becomes of a WebSocket's handshake.
    sealed interface Upgrade {
        /// The handshake fails with that response.
        record Refused(Reply reply) implements Upgrade {}

        /// The socket opens; `protocol` is the subprotocol to name in the handshake.
        record Accepted(SocketConnection connection, @Nullable String protocol)
                implements Upgrade {}
    }
}
