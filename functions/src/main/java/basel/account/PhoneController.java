package basel.account;

import basel.shared.kernel.Ids;
import basel.shared.kernel.Member;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Adds a phone number: the first request texts a code to it, the second brings the code.
@Controller("/user")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class PhoneController {
    private final Accounts accounts;
    private final AddressProofs proofs;
    private final ProofRules rules;
    private final WorkQueue queue;
    private final Notices notices;
    private final Ids ids;

    PhoneController(
            Accounts accounts,
            AddressProofs proofs,
            ProofRules rules,
            WorkQueue queue,
            Notices notices,
            Ids ids) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.rules = rules;
        this.queue = queue;
        this.notices = notices;
        this.ids = ids;
    }

    /// Whether the number is proven now, or until when the code that was texted is good.
    @Serdeable
    record PhoneView(String phone, boolean proven, @Nullable Instant expiresAt) {}

    @Post("/phone")
    @Operation(
            summary = "Adds a phone number, proven by a code that is texted to it",
            description =
                    "Without `code` it texts one, within 15 minutes of signing in only (403,"
                            + " `sign-in-again`). With it the number is the account's.")
    PhoneView add(@Parameter(hidden = true) Member member, @Body PhoneDraft draft) {
        var phone = Address.phone(draft.phone());
        var code = draft.code();
        return code == null ? ask(member, phone) : prove(member, phone, code);
    }

    private PhoneView ask(Member member, Address phone) {
        rules.ask(member, phone);
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
            case AddressProofs.Try.Right() -> {
                accounts.proven(account, phone);
                var news = new News.AccountChanged(News.What.PHONE, null);
                notices.tell(account.id(), "phone-" + ids.next(), news);
                yield new PhoneView(phone.value(), true, null);
            }
            case AddressProofs.Try.Wrong(var left) -> throw ProofRules.wrong(left);
        };
    }
}
