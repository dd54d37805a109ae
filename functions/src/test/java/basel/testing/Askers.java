package basel.testing;

import basel.shared.kernel.Ids;
import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.session.Session;
import basel.shared.session.Sessions;
import basel.shared.store.Tables;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/// Sessions for tests, without a sign-in.
public final class Askers {
    private final Product product;
    private final Sessions sessions;

    public Askers(Product product) {
        this.product = product;
        this.sessions = product.bean(Sessions.class);
    }

    /// A stored session of a new user with these roles.
    public Session session(Role... roles) {
        var ids = product.bean(Ids.class);
        return session(new UserId(ids.next()), roles);
    }

    /// A stored session of this user.
    public Session session(UserId user, Role... roles) {
        var now = product.bean(Clock.class).instant();
        var ids = product.bean(Ids.class);
        var session =
                new Session(
                        new SessionId(ids.next()),
                        user,
                        Set.of(roles),
                        "en",
                        now,
                        now,
                        now.plus(Duration.ofDays(30)),
                        "Firefox · Linux",
                        null);
        var transaction = product.bean(Tables.class).transaction();
        sessions.begin(transaction, session);
        transaction.run();
        return session;
    }

    public String token(Session session) {
        return sessions.token(session).token();
    }

    public void end(Session session) {
        sessions.end(session.user(), session.id());
    }
}
