package basel.account;

import basel.shared.kernel.Member;
import basel.shared.session.Sessions;
import basel.shared.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// What one signs in with is changed only soon after signing in, and so is an account deleted: a
/// session that was left open somewhere does not suffice.
@Singleton
public final class RecentSignIn {
    static final Duration SOON = Duration.ofMinutes(15);

    private final Sessions sessions;
    private final Clock clock;

    RecentSignIn(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Refuses with 403 after an old sign-in.
    public void must(Member member) {
        var since = clock.instant().minus(SOON);
        var fresh =
                sessions.find(member.id(), member.session())
                        .filter(session -> session.createdAt().isAfter(since));
        if (fresh.isEmpty()) {
            throw Problem.forbidden(
                    "Sign in again first: this is done only within 15 minutes of signing in.",
                    Map.of("reason", "sign-in-again"));
        }
    }
}
