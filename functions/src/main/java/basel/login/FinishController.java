package basel.login;

import basel.shared.kernel.Member;
import basel.shared.web.Callers;
import basel.shared.web.CanRefuse;
import basel.shared.web.Origins;
import basel.shared.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The link's page finishes the sign-in here.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@CanRefuse
@Tag(name = "account")
final class FinishController {
    private final Finisher finisher;
    private final SignedIn signedIn;
    private final LoginLimits limits;
    private final Callers callers;
    private final Origins origins;

    FinishController(
            Finisher finisher,
            SignedIn signedIn,
            LoginLimits limits,
            Callers callers,
            Origins origins) {
        this.finisher = finisher;
        this.signedIn = signedIn;
        this.limits = limits;
        this.callers = callers;
        this.origins = origins;
    }

    @Post(uris = {"/finish-auth", "/finsish-auth", "/auth-finish"})
    @Operation(summary = "Finishes a sign-in by link, or tells which ways there are")
    HttpResponse<FinishView> finish(
            @Parameter(hidden = true) @Nullable Member member,
            HttpRequest<?> request,
            @Body FinishDraft draft) {
        var caller = callers.of(request);
        limits.spendTry(caller);
        if (draft.way() instanceof FinishDraft.Way.Here) {
            origins.mustNotBeForeign(request);
        }
        return switch (finisher.finish(draft, caller, member)) {
            case FinishResult.Choose(var login, var codeOffered) ->
                    HttpResponse.ok(FinishView.choose(login, codeOffered));
            case FinishResult.Sent() -> HttpResponse.ok(FinishView.sent());
            case FinishResult.Here(var session) ->
                    signedIn.in(
                            HttpResponse.ok(FinishView.here(signedIn.token(session))),
                            request,
                            session);
            case FinishResult.Unknown() ->
                    throw Problem.notFound("This link is unknown or has expired.");
            case FinishResult.Spent() ->
                    throw Problem.conflict("This link was used already.", "spent");
            case FinishResult.OtherAccount() ->
                    throw Problem.conflict(
                            "Another account is signed in here. Sign out first.", "other-account");
            case FinishResult.WrongBrowser() ->
                    throw Problem.forbidden(
                            "The sign-in was not begun in this browser.",
                            Map.of("reason", "verifier"));
            case FinishResult.WrongCode(var left) ->
                    throw Problem.forbidden(
                            "This code is wrong.", Map.of("reason", "code", "triesLeft", left));
            case FinishResult.Disabled() ->
                    throw Problem.forbidden(
                            "This account is disabled.", Map.of("reason", "disabled"));
        };
    }
}
