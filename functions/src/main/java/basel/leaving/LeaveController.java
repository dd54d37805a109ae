package basel.leaving;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.RecentSignIn;
import basel.shared.kernel.BadInput;
import basel.shared.kernel.Ids;
import basel.shared.kernel.Member;
import basel.shared.kernel.Role;
import basel.shared.mail.Mails;
import basel.shared.store.Tables;
import basel.shared.web.BrowserCookies;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import basel.shared.work.WorkQueue;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Deletes one's account. The account closes and the deletion is owed in one transaction; then the
/// sessions end; the rest is done after the answer.
@Controller("/user")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class LeaveController {
    private final Accounts accounts;
    private final Leavings leavings;
    private final RecentSignIn recent;
    private final Tables tables;
    private final WorkQueue queue;
    private final Mails mails;
    private final BrowserCookies cookies;
    private final Ids ids;

    LeaveController(
            Accounts accounts,
            Leavings leavings,
            RecentSignIn recent,
            Tables tables,
            WorkQueue queue,
            Mails mails,
            BrowserCookies cookies,
            Ids ids) {
        this.accounts = accounts;
        this.leavings = leavings;
        this.recent = recent;
        this.tables = tables;
        this.queue = queue;
        this.mails = mails;
        this.cookies = cookies;
        this.ids = ids;
    }

    @Delete
    @Operation(
            operationId = "deleteUser",
            summary = "Deletes the account and everything about its person",
            description =
                    "Needs the account's mail address as a confirmation, within 15 minutes of"
                            + " signing in only (403, `sign-in-again`). There is no way back.")
    @ApiResponse(responseCode = "204", description = "The account is closed; the rest goes now")
    HttpResponse<Void> leave(@Parameter(hidden = true) Member member, @Body LeaveDraft draft) {
        var account =
                accounts.find(member.id())
                        .orElseThrow(() -> Problem.notFound("This account does not exist."));
        BadInput.unless(
                draft.email().equals(account.email()),
                "email",
                "is not this account's (expected: the address that you sign in with)");
        recent.must(member);
        if (account.roles().contains(Role.ADMIN)) {
            throw Problem.conflict(
                    "You are an admin. Another admin must take this role from you first.", "admin");
        }
        close(account);
        return HttpResponse.<Void>noContent().cookie(cookies.noRefresh());
    }

    private void close(Account account) {
        var transaction = tables.transaction();
        accounts.close(transaction, account);
        leavings.add(transaction, account.id());
        if (!transaction.run().done()) {
            throw Problem.conflict(
                    "The account was changed elsewhere. Reload and try again.", "stale");
        }
        accounts.endAll(account.id(), "left");
        queue.later(LeaveWork.TYPE, account.id().value());
        var letter = LeaveLetters.gone(account.language());
        mails.send(letter.to(account.email(), "left-" + ids.next()));
    }
}
