package basel.door;

import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.push.Connection;
import basel.shared.push.Connections;
import basel.shared.push.Push;
import basel.shared.push.ServerEvent;
import basel.shared.session.Session;
import basel.shared.session.Sessions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Opens and closes sockets, and reads the session again for every message: what a dead one asks is
/// not done, and its socket is closed.
@Singleton
final class SocketRoutes {
    private final Connections connections;
    private final Sessions sessions;
    private final Push push;
    private final SocketFrames frames;

    SocketRoutes(Connections connections, Sessions sessions, Push push, SocketFrames frames) {
        this.connections = connections;
        this.sessions = sessions;
        this.push = push;
        this.frames = frames;
    }

    /// The handshake's status. The session is read after the socket was noted: so either whoever
    /// ends the session finds the socket, or this finds the session ended.
    int connect(SocketEvent.Scene scene) {
        if (scene.authorized("userId") == null) {
            return 200;
        }
        var id = new ConnectionId(scene.connectionId());
        connections.add(
                new Connection(
                        id,
                        user(scene),
                        session(scene),
                        Instant.ofEpochMilli(scene.connectedAt())));
        if (read(scene).isPresent()) {
            return 200;
        }
        connections.drop(id);
        return 401;
    }

    int disconnect(SocketEvent.Scene scene) {
        if (scene.authorized("userId") != null) {
            connections.drop(new ConnectionId(scene.connectionId()));
        }
        return 200;
    }

    int message(SocketEvent event) {
        var scene = event.requestContext();
        if (scene.authorized("userId") == null) {
            frames.anonymous(event);
            return 200;
        }
        var session = read(scene);
        if (session.isPresent()) {
            frames.take(event, session.get().member());
            return 200;
        }
        var id = new ConnectionId(scene.connectionId());
        push.send(id, new ServerEvent.SessionEnded("ended"));
        push.close(id);
        return 200;
    }

    private Optional<Session> read(SocketEvent.Scene scene) {
        return sessions.find(user(scene), session(scene));
    }

    private static UserId user(SocketEvent.Scene scene) {
        return new UserId(String.valueOf(scene.authorized("userId")));
    }

    private static SessionId session(SocketEvent.Scene scene) {
        return new SessionId(String.valueOf(scene.authorized("sessionId")));
    }
}
