package basel.provider;

import basel.login.Entrance;
import basel.login.TokenView;
import basel.shared.kernel.BadInput;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.sign.Secrets;
import basel.shared.web.BrowserCookies;
import basel.shared.web.Callers;
import basel.shared.web.CanRefuse;
import basel.shared.web.Origins;
import basel.shared.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing in at a provider: where to go, and coming back. Every attempt belongs to the browser
/// that began it.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@CanRefuse
@Tag(name = "account")
final class ProviderController {
    private static final Logger log = LoggerFactory.getLogger(ProviderController.class);
    private static final Limit PER_IP = new Limit("provider-ip", 60, Duration.ofMinutes(10));
    private static final String BACK = "/login/callback";

    private final Providers providers;
    private final Map<Provider.Kind, IdentitySource> sources;
    private final Attempts attempts;
    private final ProviderSignIn signIn;
    private final Entrance entrance;
    private final BrowserCookies cookies;
    private final Callers callers;
    private final Origins origins;
    private final Limits limits;

    ProviderController(
            Providers providers,
            List<IdentitySource> sources,
            Attempts attempts,
            ProviderSignIn signIn,
            Entrance entrance,
            BrowserCookies cookies,
            Callers callers,
            Origins origins,
            Limits limits) {
        this.providers = providers;
        this.sources =
                sources.stream()
                        .collect(
                                java.util.stream.Collectors.toUnmodifiableMap(
                                        IdentitySource::kind, source -> source));
        this.attempts = attempts;
        this.signIn = signIn;
        this.entrance = entrance;
        this.cookies = cookies;
        this.callers = callers;
        this.origins = origins;
        this.limits = limits;
    }

    /// A provider that one can sign in with here.
    @Serdeable
    record ProviderView(String id, String name) {}

    /// All of them.
    @Serdeable
    record ProviderList(List<ProviderView> items) {}

    /// Where the browser goes, and what it comes back with.
    @Serdeable
    record LoginUrl(String loginUrl, String state) {}

    /// The token of a mailed link.
    @Serdeable
    record ConnectDraft(String token) {
        ConnectDraft {
            token = BadInput.missing(token, "token");
        }
    }

    @Get("/auth/providers")
    @Operation(summary = "The providers that one can sign in with")
    ProviderList list() {
        return new ProviderList(
                providers.all().stream()
                        .map(one -> new ProviderView(one.id(), one.name()))
                        .toList());
    }

    @Get("/user/auth-code")
    @Operation(
            summary = "Begins a sign-in at a provider: where to send the browser",
            description = "Without `provider` the first one that is set up.")
    HttpResponse<LoginUrl> begin(HttpRequest<?> request, @QueryValue @Nullable String provider) {
        limits.spend(PER_IP, callers.of(request).address());
        var chosen =
                providers
                        .find(provider)
                        .orElseThrow(() -> Problem.notFound("There is no such provider."));
        var attempt = Attempt.fresh();
        var url = asked(() -> source(chosen).loginUrl(chosen, attempt, back()));
        attempts.add(attempt, chosen);
        return HttpResponse.ok(new LoginUrl(url, attempt.state()))
                .header("Cache-Control", "no-store")
                .cookie(cookies.attempt(attempt.secret()));
    }

    @Get("/user/auth-callback")
    @Operation(
            summary = "Ends a sign-in at a provider: gives a token to the browser that began it",
            description =
                    "409 with `confirm-by-mail`: the mailbox has an account already, and its owner"
                            + " was written to.")
    HttpResponse<TokenView> back(
            HttpRequest<?> request,
            @QueryValue @Nullable String code,
            @QueryValue @Nullable String state) {
        origins.mustNotBeForeign(request);
        var caller = callers.of(request);
        limits.spend(PER_IP, caller.address());
        var attempt = attempt(request, BadInput.missing(state, "state"));
        var given = BadInput.missing(code, "code");
        var provider = attempts.spend(attempt).flatMap(providers::find).orElseThrow(this::expired);
        var identity = asked(() -> source(provider).identity(provider, attempt, given, back()));
        return switch (signIn.in(identity, attempt, caller)) {
            case ProviderSignIn.Result.In(var session) -> entrance.open(request, session);
            case ProviderSignIn.Result.ConfirmByMail() ->
                    throw Problem.conflict(
                            "This mailbox has an account. Follow the link that we mailed to it.",
                            "confirm-by-mail");
            case ProviderSignIn.Result.NoMailbox() ->
                    throw Problem.forbidden(
                            provider.name() + " has not confirmed your mail address.",
                            Map.of("reason", "email-not-verified"));
            case ProviderSignIn.Result.Disabled() ->
                    throw Problem.forbidden(
                            "This account is disabled.", Map.of("reason", "disabled"));
            case ProviderSignIn.Result.Again() -> throw expired();
        };
    }

    @Post("/auth/connect-provider")
    @Operation(
            summary = "Connects a provider with an account by a mailed link, and signs in",
            description = "Only in the browser that began.")
    HttpResponse<TokenView> connect(HttpRequest<?> request, @Body ConnectDraft draft) {
        origins.mustNotBeForeign(request);
        var caller = callers.of(request);
        limits.spend(PER_IP, caller.address());
        return cookies.attempt(request)
                .flatMap(secret -> signIn.confirm(draft.token(), secret, caller))
                .map(session -> entrance.open(request, session).cookie(cookies.noAttempt()))
                .orElseThrow(() ->
                        Problem.notFound(
                                "This link is unknown, has expired, or belongs to another"
                                        + " browser."));
    }

    private Attempt attempt(HttpRequest<?> request, String state) {
        return cookies.attempt(request)
                .map(Attempt::new)
                .filter(attempt -> Secrets.same(attempt.state(), state))
                .orElseThrow(this::expired);
    }

    private Problem expired() {
        return Problem.conflict(
                "This sign-in has expired or was not begun in this browser. Begin again.",
                "expired");
    }

    private IdentitySource source(Provider provider) {
        var source = sources.get(provider.kind());
        if (source == null) {
            throw new IllegalStateException("nobody speaks " + provider.kind());
        }
        return source;
    }

    private String back() {
        return origins.own() + BACK;
    }

    private static <T> T asked(java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (ProviderTrouble trouble) {
            log.warn("provider: {}", trouble.getMessage());
            if (trouble.refused()) {
                throw Problem.forbidden(
                        "The provider did not confirm this sign-in.", Map.of("reason", "provider"));
            }
            throw Problem.unavailable("The provider does not answer right now.");
        }
    }
}
