package basel.invite;

import basel.account.Account;
import basel.account.Accounts;
import basel.shared.kernel.Member;
import basel.shared.kernel.Role;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.web.Callers;
import basel.shared.web.CanRefuse;
import basel.shared.web.Origins;
import basel.shared.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// For who holds a link: a look that spends nothing, and the way in.
@Controller("/invites")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "invite")
@CanRefuse
final class ReceptionController {
    private static final Limit LOOKS = new Limit("invite-look", 300, Duration.ofHours(1));
    private static final Limit TRIES = new Limit("invite-accept", 120, Duration.ofHours(1));

    private final Invites invites;
    private final Reception reception;
    private final LinkSigner signer;
    private final Accounts accounts;
    private final Limits limits;
    private final Callers callers;
    private final Origins origins;
    private final Clock clock;

    ReceptionController(
            Invites invites,
            Reception reception,
            LinkSigner signer,
            Accounts accounts,
            Limits limits,
            Callers callers,
            Origins origins,
            Clock clock) {
        this.invites = invites;
        this.reception = reception;
        this.signer = signer;
        this.accounts = accounts;
        this.limits = limits;
        this.callers = callers;
        this.origins = origins;
        this.clock = clock;
    }

    @Post("/preview")
    @Operation(
            operationId = "previewInvite",
            summary = "Whom a link leads to, and what it asks for; spends nothing")
    @ApiResponse(responseCode = "200", description = "It", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "It leads nowhere: reason `paused`, `revoked`, `expired`")
    PreviewView preview(
            @Parameter(hidden = true) @Nullable Member member,
            HttpRequest<?> request,
            @Body PreviewDraft draft) {
        limits.spend(LOOKS, callers.of(request).address());
        var invite = named(draft.token());
        if (!invite.live(clock.instant())) {
            throw InviteProblems.of(ended(invite));
        }
        return new PreviewView(
                invite.purpose(),
                accounts.find(invite.owner()).map(Account::name).orElse(""),
                invite.passcode(),
                invite.requireLogin(),
                invite.expiresAt(),
                Consent.VERSION,
                member != null && member.id().equals(invite.owner()));
    }

    @Post("/accept")
    @Operation(
            operationId = "acceptInvite",
            summary = "Come in",
            description =
                    "Spends one use; the same visitor or account again is success and spends none."
                            + " A guest gets a session for this one conversation; with an account,"
                            + " and the secret of a guest's visit, that visit moves to it.")
    @ApiResponse(responseCode = "200", description = "In", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "403",
            description = "Reason `passcode` (with `triesLeft`) or `sign-in`")
    @ApiResponse(
            responseCode = "409",
            description =
                    "Reason `used`, `expired`, `paused`, `revoked`, `closed` (too many wrong"
                            + " passcodes) or `own`")
    AcceptView accept(
            @Parameter(hidden = true) @Nullable Member member,
            HttpRequest<?> request,
            @Body AcceptDraft draft) {
        origins.mustNotBeForeign(request);
        var caller = callers.of(request);
        limits.spend(TRIES, caller.address());
        var invite = named(draft.token());
        var account = member == null || member.hasAny(Role.GUEST) ? null : member;
        if (account != null && account.id().equals(invite.owner())) {
            throw Problem.conflict("This link is your own: it is meant for others.", "own");
        }
        if (account == null && invite.requireLogin()) {
            throw Problem.forbidden(
                    "This link asks you to sign in first.", Map.of("reason", "sign-in"));
        }
        return switch (reception.accept(invite, draft, caller, account)) {
            case Reception.Result.In(var token, var chat, var guest) ->
                    new AcceptView(token.token(), chat.value(), token.expiresAt(), guest);
            case Reception.Result.Not(var why) -> throw InviteProblems.of(why);
        };
    }

    private Invite named(String token) {
        return signer.read(token)
                .flatMap(invites::find)
                .orElseThrow(() -> Problem.notFound("This link is not known."));
    }

    private static Redeemer.Result ended(Invite invite) {
        return switch (invite.state()) {
            case paused -> new Redeemer.Result.Paused();
            case revoked -> new Redeemer.Result.Revoked();
            case active -> new Redeemer.Result.Expired();
        };
    }
}
