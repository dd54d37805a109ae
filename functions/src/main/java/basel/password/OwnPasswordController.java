package basel.password;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.RecentSignIn;
import basel.shared.kernel.Member;
import basel.shared.session.SessionEnds;
import basel.shared.session.Sessions;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One's own password: added, changed, removed. Every other session ends, and a mail tells of it.
@Controller("/user/password")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class OwnPasswordController {
    private final Passwords passwords;
    private final Hashing hashing;
    private final Accounts accounts;
    private final RecentSignIn recent;
    private final Resets resets;
    private final Sessions sessions;
    private final SessionEnds ends;

    OwnPasswordController(
            Passwords passwords,
            Hashing hashing,
            Accounts accounts,
            RecentSignIn recent,
            Resets resets,
            Sessions sessions,
            SessionEnds ends) {
        this.passwords = passwords;
        this.hashing = hashing;
        this.accounts = accounts;
        this.recent = recent;
        this.resets = resets;
        this.sessions = sessions;
        this.ends = ends;
    }

    /// Whether the account has a password, and since when.
    @Serdeable
    record PasswordView(boolean set, @Nullable Instant since) {}

    @Get
    @Operation(operationId = "showPassword", summary = "Tells whether the account has a password")
    PasswordView show(@Parameter(hidden = true) Member member) {
        var standing = passwords.of(member.id());
        return new PasswordView(
                standing.isPresent(), standing.map(Passwords.Standing::since).orElse(null));
    }

    @Put
    @Operation(
            operationId = "setPassword",
            summary = "Sets or changes the password",
            description =
                    "Within 15 minutes of signing in only (403, `sign-in-again`). Every other"
                            + " session ends.")
    PasswordView set(@Parameter(hidden = true) Member member, @Body PasswordDraft draft) {
        var account = account(member);
        var password = Password.chosen(draft.password(), account.email());
        recent.must(member);
        passwords.put(member.id(), hashing.hash(password));
        endOthers(member);
        resets.tell(account, false);
        return show(member);
    }

    @Delete
    @Operation(operationId = "removePassword", summary = "Removes the password")
    @Status(HttpStatus.NO_CONTENT)
    void remove(@Parameter(hidden = true) Member member) {
        recent.must(member);
        if (!passwords.remove(member.id())) {
            throw Problem.notFound("This account has no password.");
        }
        endOthers(member);
        resets.tell(account(member), true);
    }

    private void endOthers(Member member) {
        sessions.of(member.id()).stream()
                .filter(session -> !session.id().equals(member.session()))
                .toList()
                .forEach(session -> ends.one(member.id(), session.id(), "password"));
    }

    private Account account(Member member) {
        return accounts.find(member.id())
                .orElseThrow(() -> Problem.notFound("This account does not exist."));
    }
}
