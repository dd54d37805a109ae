package basel.account;

import basel.shared.kernel.Ids;
import basel.shared.kernel.Member;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.text.Text;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import basel.shared.work.WorkQueue;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds a phone number: the first request texts a code to it, the second brings the code.
@Controller("/user")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class PhoneController {
    private static final List<Limit> PER_NUMBER =
            List.of(
                    new Limit("proof-minute", 1, Duration.ofMinutes(1)),
                    new Limit("proof-hour", 5, Duration.ofHours(1)));
    private static final Limit PER_USER = new Limit("proof-day", 5, Duration.ofDays(1));

    private final Accounts accounts;
    private final PhoneProofs proofs;
    private final Limits limits;
    private final WorkQueue queue;
    private final Ids ids;

    PhoneController(
            Accounts accounts, PhoneProofs proofs, Limits limits, WorkQueue queue, Ids ids) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.limits = limits;
        this.queue = queue;
        this.ids = ids;
    }

    /// Whether the number is proven now, or until when the code that was texted is good.
    @Serdeable
    record PhoneView(String phone, boolean proven, @Nullable Instant expiresAt) {}

    @Post("/phone")
    @Operation(summary = "Adds a phone number, proven by a code that is texted to it")
    PhoneView add(@Parameter(hidden = true) Member member, @Body PhoneDraft draft) {
        var phone = Address.phone(draft.phone());
        var code = draft.code();
        return code == null ? ask(member, phone) : prove(member, phone, code);
    }

    private PhoneView ask(Member member, Address phone) {
        limits.spend(PER_USER, member.id().value());
        PER_NUMBER.forEach(limit -> limits.spend(limit, phone.hash()));
        var asked = proofs.ask(member.id(), phone);
        var words = member.language().equals("de") ? "Ihr Basel-Code: " : "Your Basel code: ";
        queue.later("proof-text", new Text(ids.next(), phone.value(), words + asked.code()));
        return new PhoneView(phone.value(), false, asked.expiresAt());
    }

    private PhoneView prove(Member member, Address phone, String code) {
        var account =
                accounts.find(member.id())
                        .orElseThrow(() -> Problem.notFound("This account does not exist."));
        return switch (proofs.take(member.id(), phone, code)) {
            case PhoneProofs.Try.Right() -> {
                accounts.proven(account, phone);
                yield new PhoneView(phone.value(), true, null);
            }
            case PhoneProofs.Try.Wrong(var left) ->
                    throw Problem.forbidden(
                            "This code is wrong.", Map.of("reason", "code", "triesLeft", left));
        };
    }
}
