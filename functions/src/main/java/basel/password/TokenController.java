package basel.password;

import basel.account.Address;
import basel.login.Entrance;
import basel.shared.kernel.BadInput;
import basel.shared.session.Session;
import basel.shared.web.Callers;
import basel.shared.web.CanRefuse;
import basel.shared.web.Origins;
import basel.shared.web.Problem;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// OAuth 2's password grant: a form in, a token out. The refresh cookie goes to our own page only.
@Controller("/auth")
@Secured(SecurityRule.IS_ANONYMOUS)
@CanRefuse
@Tag(name = "account")
final class TokenController {
    private final PasswordSignIn signIn;
    private final PasswordLimits limits;
    private final Entrance entrance;
    private final Callers callers;
    private final Origins origins;
    private final Clock clock;

    TokenController(
            PasswordSignIn signIn,
            PasswordLimits limits,
            Entrance entrance,
            Callers callers,
            Origins origins,
            Clock clock) {
        this.signIn = signIn;
        this.limits = limits;
        this.entrance = entrance;
        this.callers = callers;
        this.origins = origins;
        this.clock = clock;
    }

    /// The form's fields; `username` is the mail address.
    @Serdeable
    record TokenForm(
            @JsonProperty("grant_type") @Nullable String grantType,
            @Nullable String username,
            @Nullable String password) {
        @Override
        public String toString() {
            return "TokenForm[…]";
        }
    }

    /// RFC 6749, 5.1.
    @Serdeable
    record TokenAnswer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    @Post("/token")
    @Consumes(MediaType.ALL) // what is no form is refused with 415 before it is read
    @Operation(
            summary = "Gives a token for an address and its password (OAuth 2, password grant)",
            description = "With our own `Origin` the refresh cookie comes with it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(implementation = TokenForm.class))))
    HttpResponse<TokenAnswer> token(HttpRequest<?> request, @Body TokenForm form) {
        origins.mustNotBeForeign(request);
        BadInput.unless(
                "password".equals(form.grantType()),
                "grant_type",
                "is not known (expected: password)");
        var address = Address.mail(BadInput.missing(form.username(), "username"));
        var password = Password.typed(BadInput.missing(form.password(), "password"));
        var caller = callers.of(request);
        limits.spendTry(address, caller);
        return switch (signIn.in(address, password, caller)) {
            case PasswordSignIn.Result.In(var session) -> answer(request, session);
            case PasswordSignIn.Result.Wrong() ->
                    throw Problem.unauthorized("The address or the password is wrong.");
            case PasswordSignIn.Result.Disabled() ->
                    throw Problem.forbidden(
                            "This account is disabled.", Map.of("reason", "disabled"));
        };
    }

    private HttpResponse<TokenAnswer> answer(HttpRequest<?> request, Session session) {
        var token = entrance.token(session);
        var left = Duration.between(clock.instant(), token.expiresAt()).toSeconds();
        var answer =
                HttpResponse.ok(new TokenAnswer(token.token(), "bearer", left))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        var ours = origins.isOwn(request.getHeaders().get("Origin"));
        return ours ? entrance.cookies(answer, request, session) : answer;
    }
}
