package basel.password;

import basel.account.Address;
import basel.login.Entrance;
import basel.login.LoginLimits;
import basel.login.TokenView;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;

/// Registers with a password, and sets a forgotten one anew. No answer tells whether an address is
/// known.
@Controller("/auth")
@Secured(SecurityRule.IS_ANONYMOUS)
@CanRefuse
@Tag(name = "account")
final class PasswordController {
    private static final String MAIL_SENT = "Mail sent. Follow the link in it.";

    private final Registrations registrations;
    private final Resets resets;
    private final LoginLimits mailLimits;
    private final PasswordLimits limits;
    private final Entrance entrance;
    private final Callers callers;
    private final Origins origins;

    PasswordController(
            Registrations registrations,
            Resets resets,
            LoginLimits mailLimits,
            PasswordLimits limits,
            Entrance entrance,
            Callers callers,
            Origins origins) {
        this.registrations = registrations;
        this.resets = resets;
        this.mailLimits = mailLimits;
        this.limits = limits;
        this.entrance = entrance;
        this.callers = callers;
        this.origins = origins;
    }

    /// What was done, in words.
    @Serdeable
    record Done(String message) {}

    @Post("/register")
    @Operation(
            summary = "Registers with a password; the account opens when its mailbox is proven",
            description = "The answer is the same for an address that has an account.")
    Done register(HttpRequest<?> request, @Body RegistrationDraft draft) {
        mailLimits.spend(Address.mail(draft.email()), callers.of(request));
        registrations.begin(draft);
        return new Done(MAIL_SENT);
    }

    @Post("/register/confirm")
    @Operation(
            summary = "Opens the account of a registration and signs in",
            description = "Takes the token of the mailed link and the password once more.")
    HttpResponse<TokenView> confirm(HttpRequest<?> request, @Body ConfirmDraft draft) {
        origins.mustNotBeForeign(request);
        var caller = callers.of(request);
        limits.spendToken(caller);
        var typed = Password.typed(draft.password());
        return switch (registrations.confirm(draft.token(), typed, caller)) {
            case Registrations.Confirmed.In(var session) -> entrance.open(request, session);
            case Registrations.Confirmed.WrongPassword() ->
                    throw Problem.forbidden(
                            "This is not the password of the registration.",
                            Map.of("reason", "password"));
            case Registrations.Confirmed.Unknown() -> throw unknownLink();
        };
    }

    @Post("/forgot-password")
    @Operation(
            summary = "Mails a link that sets another password",
            description = "The answer is the same for an address that has no account.")
    Done forgot(HttpRequest<?> request, @Body ForgotDraft draft) {
        var address = Address.mail(draft.email());
        mailLimits.spend(address, callers.of(request));
        resets.begin(address, "en");
        return new Done(MAIL_SENT);
    }

    @Post("/reset-password")
    @Operation(summary = "Sets another password by a mailed link, and ends every session")
    Done reset(HttpRequest<?> request, @Body ConfirmDraft draft) {
        limits.spendToken(callers.of(request));
        if (!resets.finish(draft.token(), draft.password())) {
            throw unknownLink();
        }
        return new Done("The password is set. Sign in with it.");
    }

    private static Problem unknownLink() {
        return Problem.notFound("This link is unknown or has expired.");
    }
}
