package basel.admin;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.Administration;
import basel.shared.kernel.BadInput;
import basel.shared.kernel.Member;
import basel.shared.kernel.UserId;
import basel.shared.store.Cursors;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Accounts, for admins: found, given roles, disabled, signed out.
@Controller("/admin/users")
@Secured("admin")
@CanRefuse
@Tag(name = "admin")
final class UsersController {
    private static final String SCOPE = "admin/users";
    private static final int LIMIT = 50;
    private static final int MOST = 100;

    private final Administration administration;
    private final Accounts accounts;
    private final Cursors cursors;

    UsersController(Administration administration, Accounts accounts, Cursors cursors) {
        this.administration = administration;
        this.accounts = accounts;
        this.cursors = cursors;
    }

    /// Some accounts; a page may hold more than asked for, or none with a cursor to go on.
    @Serdeable
    record AdminUserPage(List<AdminUserView> items, @Nullable String nextCursor) {}

    @Get
    @Operation(summary = "Searches accounts by name, address, number or id")
    AdminUserPage search(
            @QueryValue @Nullable String q,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        var many = limit == null ? LIMIT : limit;
        BadInput.unless(many >= 1 && many <= MOST, "limit", "is wrong (expected: 1..100)");
        var from = cursor == null ? null : cursors.open(SCOPE, cursor);
        var found = administration.search(q, from, many);
        var next = found.next();
        return new AdminUserPage(
                found.accounts().stream().map(this::view).toList(),
                next == null ? null : cursors.close(SCOPE, next));
    }

    @Get("/{id}")
    @Operation(summary = "An account as admins see it")
    AdminUserView one(String id) {
        return view(account(id));
    }

    @Patch("/{id}")
    @Operation(
            summary = "Gives an account roles, disables or enables it",
            description = "Nobody disables themself or takes their own role of an admin (409).")
    AdminUserView change(@Parameter(hidden = true) Member admin, String id, @Body UserDraft draft) {
        var account = account(id);
        if (draft.version() != account.version()) {
            throw stale();
        }
        var disabled = draft.disabled();
        var result =
                administration.change(
                        admin,
                        account,
                        draft.rolesOr(account.roles()),
                        disabled == null ? account.disabled() : disabled);
        return switch (result) {
            case DONE -> view(account(id));
            case STALE -> throw stale();
            case ONESELF ->
                    throw Problem.conflict(
                            "Another admin must do this: nobody takes it from themself.",
                            "oneself");
        };
    }

    @Post("/{id}/end-sessions")
    @Operation(summary = "Ends every session of an account")
    @Status(HttpStatus.NO_CONTENT)
    void endSessions(@Parameter(hidden = true) Member admin, String id) {
        administration.endSessions(admin, account(id).id());
    }

    @Delete("/{id}/mail-stop")
    @Operation(
            operationId = "allowMails",
            summary = "Lets mails go to an account's address again",
            description =
                    "They stop when they come back from there, or when somebody complains of one.")
    @Status(HttpStatus.NO_CONTENT)
    void allowMails(@Parameter(hidden = true) Member admin, String id) {
        administration.allowMails(admin, account(id));
    }

    private AdminUserView view(Account account) {
        return AdminUserView.of(account, administration.mailStopped(account));
    }

    private Account account(String id) {
        return accounts.find(new UserId(id))
                .orElseThrow(() -> Problem.notFound("This account does not exist."));
    }

    private static Problem stale() {
        return Problem.conflict(
                "The account was changed elsewhere. Reload and try again.", "stale");
    }
}
