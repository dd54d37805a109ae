package basel.account;

import basel.shared.kernel.Member;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.web.Problem;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Who may ask for a code to prove an address, and how often. A text costs money: a number gets few
/// a day, whoever asks; everybody's codes together have a limit too.
@Singleton
final class ProofRules {
    private static final List<Limit> PER_ADDRESS =
            List.of(
                    new Limit("proof-minute", 1, Duration.ofMinutes(1)),
                    new Limit("proof-hour", 5, Duration.ofHours(1)));
    private static final Limit PER_USER = new Limit("proof-day", 5, Duration.ofDays(1));
    private static final Limit PER_NUMBER = new Limit("proof-number", 5, Duration.ofDays(1));
    private static final Limit TEXTS = new Limit("proof-texts", 300, Duration.ofHours(1));
    private static final Limit MAILS = new Limit("proof-mails", 1_000, Duration.ofHours(1));

    private final Limits limits;
    private final RecentSignIn recent;

    ProofRules(Limits limits, RecentSignIn recent) {
        this.limits = limits;
        this.recent = recent;
    }

    /// Refuses with 403 after an old sign-in, with 429 after too many codes.
    void ask(Member member, Address address) {
        recent.must(member);
        limits.spend(PER_USER, member.id().value());
        PER_ADDRESS.forEach(limit -> limits.spend(limit, address.hash()));
        if (address.kind() == Address.Kind.PHONE) {
            limits.spend(PER_NUMBER, address.hash());
        }
        limits.spend(address.kind() == Address.Kind.PHONE ? TEXTS : MAILS, "everybody");
    }

    /// What a wrong code is answered with.
    static Problem wrong(int triesLeft) {
        return Problem.forbidden(
                "This code is wrong.", Map.of("reason", "code", "triesLeft", triesLeft));
    }
}
