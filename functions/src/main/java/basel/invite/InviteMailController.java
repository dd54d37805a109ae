package basel.invite;

import basel.account.Accounts;
import basel.shared.kernel.Ids;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.Member;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.mail.Mails;
import basel.shared.web.CanRefuse;
import basel.shared.web.Origins;
import basel.shared.web.Problem;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Mails a link to somebody whom its owner names. The owner's own words do not travel along, so
/// that nobody writes to strangers in our name; and nobody is written to often.
@Controller("/invites")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "invite")
@CanRefuse
final class InviteMailController {
    private static final List<Limit> PER_OWNER =
            List.of(
                    new Limit("invite-mail-minute", 5, Duration.ofMinutes(1)),
                    new Limit("invite-mail-day", 30, Duration.ofDays(1)));
    private static final Limit PER_ADDRESS = new Limit("invite-mail-to", 3, Duration.ofDays(1));
    private static final Limit EVERYBODY = new Limit("invite-mail-all", 2000, Duration.ofHours(1));

    private final Invites invites;
    private final LinkSigner signer;
    private final Accounts accounts;
    private final Mails mails;
    private final Limits limits;
    private final Origins origins;
    private final Ids ids;
    private final Clock clock;

    InviteMailController(
            Invites invites,
            LinkSigner signer,
            Accounts accounts,
            Mails mails,
            Limits limits,
            Origins origins,
            Ids ids,
            Clock clock) {
        this.invites = invites;
        this.signer = signer;
        this.accounts = accounts;
        this.mails = mails;
        this.limits = limits;
        this.origins = origins;
        this.ids = ids;
        this.clock = clock;
    }

    /// To whom it was mailed.
    @Serdeable
    record MailedView(String to) {}

    @Post("/{id}/mail")
    @Operation(
            operationId = "mailInvite",
            summary = "Mail a link to somebody",
            description = "Five a minute and 30 a day, three a day to the same address (429).")
    @ApiResponse(responseCode = "200", description = "It is on its way", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It leads nowhere any more")
    MailedView mail(@Parameter(hidden = true) Member member, String id, @Body MailDraft draft) {
        var invite =
                invites.of(member.id(), new InviteId(id))
                        .orElseThrow(() -> Problem.notFound("There is no such invite."));
        if (!invite.live(clock.instant())) {
            throw Problem.conflict("This link leads nowhere now.", "over");
        }
        PER_OWNER.forEach(limit -> limits.spend(limit, member.id().value()));
        limits.spend(PER_ADDRESS, draft.to());
        limits.spend(EVERYBODY, "everybody");
        var host = accounts.find(member.id()).orElseThrow().name();
        var language = draft.language() == null ? member.language() : draft.language();
        var url = origins.own() + "/i#" + signer.sign(invite.id());
        var letter = InviteLetters.link(language, host, invite.expiresAt(), url);
        mails.send(letter.to(draft.to(), "invite-" + ids.next()));
        return new MailedView(draft.to());
    }
}
