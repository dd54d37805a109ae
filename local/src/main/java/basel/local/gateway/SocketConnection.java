package basel.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One client of a WebSocket API, from its handshake to its end.
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written any more is lost on AWS too
final class SocketConnection {
    /// How long the client may take to answer a close frame.
    private static final long GRACE_MILLIS = 500;

    private final String id;
    private final SocketApi api;
    private final SocketClient client;
    private final Instant connectedAt;
    private final @Nullable ObjectNode authorizer;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Instant lastActiveAt;
    private volatile @Nullable Channel channel;

    SocketConnection(
            String id,
            SocketApi api,
            SocketClient client,
            Instant connectedAt,
            @Nullable ObjectNode rights) {
        this.id = id;
        this.api = api;
        this.client = client;
        this.connectedAt = connectedAt;
        this.lastActiveAt = connectedAt;
        this.authorizer = rights;
    }

    String id() {
        return id;
    }

    SocketApi api() {
        return api;
    }

    SocketClient client() {
        return client;
    }

    Instant connectedAt() {
        return connectedAt;
    }

    Instant lastActiveAt() {
        return lastActiveAt;
    }

    @Nullable ObjectNode authorizer() {
        return authorizer;
    }

    void touch() {
        lastActiveAt = Instant.now();
    }

    /// The handshake is done: from now on, and no sooner, messages can be posted to it.
    void open(Channel socket) {
        channel = socket;
        api.opened(this);
    }

    /// False where the client is gone.
    boolean send(String text) {
        var socket = channel;
        if (socket == null || !socket.isActive() || ended.get()) {
            return false;
        }
        touch();
        socket.writeAndFlush(new TextWebSocketFrame(text));
        return true;
    }

    /// Ends the connection from this side.
    void close(int code, String reason) {
        var socket = channel;
        if (socket != null && ended.compareAndSet(false, true)) {
            socket.writeAndFlush(new CloseWebSocketFrame(code, reason));
            Runnable cut = socket::close;
            socket.eventLoop().schedule(cut, GRACE_MILLIS, TimeUnit.MILLISECONDS);
            api.closed(this, code, reason);
        }
    }

    /// The client vanishes without a word, as on a lost network.
    void cut() {
        var socket = channel;
        if (socket != null) {
            socket.close();
        }
    }

    boolean isEnded() {
        return ended.get();
    }

    /// The client ended it, or vanished.
    void endedByClient(int code, String reason) {
        if (ended.compareAndSet(false, true)) {
            api.closed(this, code, reason);
        }
    }

    /// The handshake failed after `$connect` had agreed.
    void abandon() {
        endedByClient(1006, "Handshake failed");
    }
}
