package basel.account;

import basel.shared.kernel.Member;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.session.Sessions;
import basel.shared.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Who may ask for a code to prove an address, and how often. What one signs in with is changed
/// only soon after signing in: a session that was left open somewhere does not suffice.
@Singleton
final class ProofRules {
    static final Duration SOON = Duration.ofMinutes(15);

    private static final List<Limit> PER_ADDRESS =
            List.of(
                    new Limit("proof-minute", 1, Duration.ofMinutes(1)),
                    new Limit("proof-hour", 5, Duration.ofHours(1)));
    private static final Limit PER_USER = new Limit("proof-day", 5, Duration.ofDays(1));

    private final Limits limits;
    private final Sessions sessions;
    private final Clock clock;

    ProofRules(Limits limits, Sessions sessions, Clock clock) {
        this.limits = limits;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Refuses with 403 after an old sign-in, with 429 after too many codes.
    void ask(Member member, Address address) {
        var since = clock.instant().minus(SOON);
        var fresh =
                sessions.find(member.id(), member.session())
                        .filter(session -> session.createdAt().isAfter(since));
        if (fresh.isEmpty()) {
            throw Problem.forbidden(
                    "Sign in again first: this is changed only within 15 minutes of signing in.",
                    Map.of("reason", "sign-in-again"));
        }
        limits.spend(PER_USER, member.id().value());
        PER_ADDRESS.forEach(limit -> limits.spend(limit, address.hash()));
    }

    /// What a wrong code is answered with.
    static Problem wrong(int triesLeft) {
        return Problem.forbidden(
                "This code is wrong.", Map.of("reason", "code", "triesLeft", triesLeft));
    }
}
