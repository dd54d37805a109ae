package basel.login;

import basel.shared.kernel.LoginId;
import basel.shared.session.Sessions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Looks how a login stands, for who has its verifier.
@Singleton
final class Claims {
    private final Logins logins;
    private final Sessions sessions;
    private final Clock clock;

    Claims(Logins logins, Sessions sessions, Clock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.clock = clock;
    }

    ClaimResult look(LoginId id, String verifier) {
        return logins.find(id)
                .filter(login -> login.askedBy(verifier))
                .map(this::state)
                .orElseGet(ClaimResult.Unknown::new);
    }

    private ClaimResult state(Login login) {
        var now = clock.instant();
        var end = login.end();
        if (end == null) {
            return login.expiredAt(now) ? new ClaimResult.Expired() : new ClaimResult.Waiting();
        }
        return switch (end.way()) {
            case REFUSED -> new ClaimResult.Refused();
            case HERE -> new ClaimResult.Elsewhere();
            case SENT -> end.repeatableAt(now) ? session(end) : new ClaimResult.Expired();
        };
    }

    private ClaimResult session(Login.End end) {
        var user = end.user();
        var session = end.session();
        if (user == null || session == null) {
            return new ClaimResult.Expired();
        }
        return sessions.find(user, session)
                .<ClaimResult>map(ClaimResult.Ready::new)
                .orElseGet(ClaimResult.Expired::new);
    }
}
