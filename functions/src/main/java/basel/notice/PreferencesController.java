package basel.notice;

import basel.account.Accounts;
import basel.shared.kernel.Member;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// What comes by which way, and when it is quiet.
@Controller("/notices/preferences")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "notice")
@CanRefuse
final class PreferencesController {
    private final Choices choices;
    private final Accounts accounts;

    PreferencesController(Choices choices, Accounts accounts) {
        this.choices = choices;
        this.accounts = accounts;
    }

    @Get
    @Operation(operationId = "getNoticePreferences", summary = "What comes by which way")
    PreferencesView show(@Parameter(hidden = true) Member member) {
        return view(member);
    }

    @Put
    @Operation(
            operationId = "putNoticePreferences",
            summary = "Choose what comes by which way, and when it is quiet",
            description =
                    "What is missing is as usual. In quiet hours mails and texts wait; what concerns"
                            + " the safety of the account (`fixed`) never waits and cannot be switched"
                            + " off. A version that is not the newest is refused with 409.")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It was changed elsewhere")
    PreferencesView choose(@Parameter(hidden = true) Member member, @Body PreferencesDraft draft) {
        if (!choices.save(member.id(), draft.chosen())) {
            throw Problem.conflict(
                    "This was changed elsewhere. Look at it again, then try once more.", "stale");
        }
        return view(member);
    }

    private PreferencesView view(Member member) {
        var account =
                accounts.find(member.id())
                        .orElseThrow(() -> Problem.notFound("This account does not exist."));
        return PreferencesView.of(choices.of(member.id()), account.zone(), account.phone() != null);
    }
}
