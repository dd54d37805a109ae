package basel.shared.session;

import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.push.Connection;
import basel.shared.push.Connections;
import basel.shared.push.Push;
import basel.shared.push.PushResult;
import basel.shared.push.ServerEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/// Ends sessions: the row goes first, then the sockets are told and closed. A socket that cannot be
/// reached now is refused at its next message.
@Singleton
public final class SessionEnds {
    private static final Logger log = LoggerFactory.getLogger(SessionEnds.class);

    private final Sessions sessions;
    private final Connections connections;
    private final Push push;

    SessionEnds(Sessions sessions, Connections connections, Push push) {
        this.sessions = sessions;
        this.connections = connections;
        this.push = push;
    }

    /// Ends one session; true if it stood until now.
    public boolean one(UserId user, SessionId id, String reason) {
        var stood = sessions.end(user, id);
        close(user, connection -> id.equals(connection.session()), reason);
        return stood;
    }

    /// Ends every session of a user.
    public void all(UserId user, String reason) {
        List<Session> standing = sessions.of(user);
        while (!standing.isEmpty()) {
            standing.forEach(session -> sessions.end(user, session.id()));
            standing = sessions.of(user);
        }
        close(user, connection -> true, reason);
    }

    private void close(UserId user, Predicate<Connection> which, String reason) {
        for (var connection : connections.of(user)) {
            if (which.test(connection)) {
                close(connection, reason);
            }
        }
    }

    private void close(Connection connection, String reason) {
        try {
            var told = push.send(connection.id(), new ServerEvent.SessionEnded(reason));
            if (told == PushResult.SENT) {
                push.close(connection.id());
            }
        } catch (SdkException e) {
            log.warn("socket not closed: connection={}", connection.id().value(), e);
        }
        connections.drop(connection.id());
    }
}
