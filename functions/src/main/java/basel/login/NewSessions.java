package basel.login;

import basel.account.Account;
import basel.shared.kernel.Ids;
import basel.shared.kernel.SessionId;
import basel.shared.session.Session;
import basel.shared.session.Sessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Drafts of sessions that begin now.
@Singleton
final class NewSessions {
    private final Ids ids;
    private final Clock clock;

    NewSessions(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    Session draft(Account account, String browser, @Nullable String place) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Session(
                new SessionId(ids.next()),
                account.id(),
                account.roles(),
                account.language(),
                now,
                now,
                now.plus(Sessions.LIFE),
                browser,
                place);
    }
}
