package basel.account;

import basel.shared.kernel.Ids;
import basel.shared.kernel.Member;
import basel.shared.mail.Mails;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Changes the mail address: the first request mails a code to the new one, the second brings the
/// code. Whether an address has an account already is told only to who can read its mail.
@Controller("/user")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class EmailController {
    private final Accounts accounts;
    private final AddressProofs proofs;
    private final ProofRules rules;
    private final NotMeLinks notMe;
    private final Mails mails;
    private final Notices notices;
    private final Ids ids;

    EmailController(
            Accounts accounts,
            AddressProofs proofs,
            ProofRules rules,
            NotMeLinks notMe,
            Mails mails,
            Notices notices,
            Ids ids) {
        this.notMe = notMe;
        this.accounts = accounts;
        this.proofs = proofs;
        this.rules = rules;
        this.mails = mails;
        this.notices = notices;
        this.ids = ids;
    }

    /// Whether the address is the account's now, or until when the code that was mailed is good.
    @Serdeable
    record EmailView(String email, boolean proven, @Nullable Instant expiresAt) {}

    @Post("/email")
    @Operation(
            operationId = "changeEmail",
            summary = "Changes the mail address, proven by a code that is mailed to it",
            description =
                    "Without `code` it mails one, within 15 minutes of signing in only (403,"
                            + " `sign-in-again`). With it the address is changed, and the former one is"
                            + " written to.")
    @ApiResponse(
            responseCode = "200",
            description = "A code was mailed, or it is changed",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The address has an account of its own")
    EmailView email(@Parameter(hidden = true) Member member, @Body EmailDraft draft) {
        var mail = Address.mail(draft.email());
        var code = draft.code();
        return code == null ? ask(member, mail) : prove(member, mail, code);
    }

    private EmailView ask(Member member, Address mail) {
        rules.ask(member, mail);
        var asked = proofs.ask(member.id(), mail);
        var letter = AccountLetters.code(member.language(), asked.code());
        mails.send(letter.to(mail.value(), "proof-" + ids.next()));
        return new EmailView(mail.value(), false, asked.expiresAt());
    }

    private EmailView prove(Member member, Address mail, String code) {
        var account =
                accounts.find(member.id())
                        .orElseThrow(() -> Problem.notFound("This account does not exist."));
        return switch (proofs.take(member.id(), mail, code)) {
            case AddressProofs.Try.Right() -> changed(account, mail);
            case AddressProofs.Try.Wrong(var left) -> throw ProofRules.wrong(left);
        };
    }

    private EmailView changed(Account account, Address mail) {
        if (!accounts.move(account, mail)) {
            throw Problem.conflict(
                    "This address has an account of its own. Sign in with it instead.", "taken");
        }
        if (!account.email().equals(mail.value())) {
            var link = notMe.link(account.id(), account.email());
            var letter = AccountLetters.moved(account.language(), mail.value(), link);
            var event = "moved-" + ids.next();
            mails.send(letter.to(account.email(), event));
            var news = new News.AccountChanged(News.What.ADDRESS, null);
            notices.tell(account.id(), event, news);
        }
        return new EmailView(mail.value(), true, null);
    }
}
