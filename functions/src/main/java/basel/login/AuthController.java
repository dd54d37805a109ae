package basel.login;

import basel.account.NotMeLinks;
import basel.shared.kernel.LoginId;
import basel.shared.session.RefreshChains;
import basel.shared.session.RefreshResult;
import basel.shared.session.SessionEnds;
import basel.shared.web.BrowserCookies;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;

/// Asks for a link, claims what a finished one gave, stays signed in, and says "this was not me".
@Controller("/auth")
@Secured(SecurityRule.IS_ANONYMOUS)
@CanRefuse
@Tag(name = "account")
final class AuthController {
    private final LoginStarter starter;
    private final Claims claims;
    private final SignedIn signedIn;
    private final RefreshChains chains;
    private final SessionEnds ends;
    private final Warnings warnings;
    private final NotMeLinks notMeLinks;
    private final BrowserCookies cookies;
    private final Callers callers;
    private final Origins origins;

    AuthController(
            LoginStarter starter,
            Claims claims,
            SignedIn signedIn,
            RefreshChains chains,
            SessionEnds ends,
            Warnings warnings,
            NotMeLinks notMeLinks,
            BrowserCookies cookies,
            Callers callers,
            Origins origins) {
        this.starter = starter;
        this.claims = claims;
        this.signedIn = signedIn;
        this.chains = chains;
        this.ends = ends;
        this.warnings = warnings;
        this.notMeLinks = notMeLinks;
        this.cookies = cookies;
        this.callers = callers;
        this.origins = origins;
    }

    /// As `login.started` over the socket.
    @Serdeable
    record StartedView(String loginId, String code, Instant expiresAt) {}

    /// The link was not finished yet.
    @Serdeable
    record WaitingView(boolean waiting) {}

    /// What was done, in words.
    @Serdeable
    record Done(String message) {}

    @Post("/link")
    @Operation(summary = "Sends a sign-in link where no socket stands")
    StartedView link(HttpRequest<?> request, @Body LoginDraft draft) {
        var started = starter.start(draft, callers.of(request), null);
        return new StartedView(started.id().value(), started.code(), started.expiresAt());
    }

    @Post("/claim")
    @Operation(summary = "Gives the browser that asked its token, once the link was finished")
    @ApiResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The link was not finished yet",
            content = @Content(schema = @Schema(implementation = WaitingView.class)))
    HttpResponse<?> claim(HttpRequest<?> request, @Body ClaimDraft draft) {
        origins.mustNotBeForeign(request);
        return switch (claims.look(new LoginId(draft.loginId()), draft.verifier())) {
            case ClaimResult.Waiting() -> HttpResponse.accepted().body(new WaitingView(true));
            case ClaimResult.Ready(var session) ->
                    signedIn.in(
                            HttpResponse.ok(TokenView.of(signedIn.token(session))),
                            request,
                            session);
            case ClaimResult.Elsewhere() ->
                    throw Problem.conflict("You signed in in another browser.", "elsewhere");
            case ClaimResult.Refused() ->
                    throw Problem.conflict("This account is disabled.", "refused");
            case ClaimResult.Expired() ->
                    throw Problem.conflict("This sign-in has expired.", "expired");
            case ClaimResult.Unknown() -> throw Problem.notFound("This sign-in is unknown.");
        };
    }

    @Post("/refresh")
    @Operation(summary = "Gives a new token for the refresh cookie, and a new cookie")
    HttpResponse<TokenView> refresh(HttpRequest<?> request) {
        origins.mustBeOwn(request);
        var secret = cookies.refresh(request).orElseThrow(AuthController::signIn);
        return switch (chains.use(secret)) {
            case RefreshResult.Rotated(var session, var next) ->
                    HttpResponse.ok(TokenView.of(signedIn.token(session)))
                            .cookie(cookies.refresh(next));
            case RefreshResult.Unknown() -> throw signIn();
            case RefreshResult.Reused(var session) -> {
                if (ends.one(session.user(), session.id(), "copied")) {
                    warnings.copied(session);
                }
                throw signIn();
            }
        };
    }

    @Post("/not-me")
    @Operation(summary = "Ends every session after a sign-in that was somebody else's")
    Done notMe(@Body NotMeDraft draft) {
        if (notMeLinks.follow(draft.token()) == NotMeLinks.Result.UNKNOWN) {
            throw Problem.notFound("This link is unknown or has expired.");
        }
        return new Done("All sessions were ended. Sign in again by a new link.");
    }

    private static Problem signIn() {
        return Problem.unauthorized("Please sign in.");
    }
}
