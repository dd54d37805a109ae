package basel.account;

import basel.shared.kernel.Member;
import basel.shared.mail.MailStops;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/// One's own account.
@Controller("/user")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class UserController {
    private final Accounts accounts;
    private final MailStops stops;

    UserController(Accounts accounts, MailStops stops) {
        this.accounts = accounts;
        this.stops = stops;
    }

    @Get("/info")
    @Operation(summary = "Tells who is signed in")
    UserView show(@Parameter(hidden = true) Member member) {
        return view(account(member));
    }

    @Patch
    @Operation(summary = "Changes name, time zone or language")
    UserView change(@Parameter(hidden = true) Member member, @Body AccountDraft draft) {
        var account = account(member);
        var version = draft.version();
        if (version != null && version != account.version()) {
            throw stale();
        }
        return accounts.change(account, draft).map(this::view).orElseThrow(UserController::stale);
    }

    private UserView view(Account account) {
        return UserView.of(account, stops.of(account.email()));
    }

    private Account account(Member member) {
        return accounts.find(member.id())
                .orElseThrow(() -> Problem.notFound("This account does not exist."));
    }

    private static Problem stale() {
        return Problem.conflict(
                "The account was changed elsewhere. Reload and try again.", "stale");
    }
}
