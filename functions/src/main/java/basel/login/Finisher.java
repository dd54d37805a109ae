package basel.login;

import basel.account.Account;
import basel.account.Accounts;
import basel.shared.kernel.Member;
import basel.shared.sign.Secrets;
import basel.shared.web.SocketCall.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finishes a sign-in by link, in one of three ways. Whoever holds the link holds the mailbox; what
/// they may open with it is their own browser, the browser that asked, or the window whose code
/// they read. Nothing else moves a stranger's window.
@Singleton
final class Finisher {
    private final Logins logins;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Clock clock;

    Finisher(Logins logins, Accounts accounts, SignIns signIns, Clock clock) {
        this.logins = logins;
        this.accounts = accounts;
        this.signIns = signIns;
        this.clock = clock;
    }

    FinishResult finish(FinishDraft draft, Caller caller, @Nullable Member member) {
        var way = draft.way();
        var found = find(draft.jwt());
        if (found.isEmpty()) {
            return new FinishResult.Unknown();
        }
        var login = found.get();
        var end = login.end();
        if (end != null) {
            return ended(login, end, way);
        }
        if (login.expiredAt(clock.instant())) {
            return new FinishResult.Unknown();
        }
        var account = accounts.by(login.address());
        return switch (way) {
            case FinishDraft.Way.Choose() ->
                    new FinishResult.Choose(login, offersCode(login, account, caller));
            case FinishDraft.Way.SameBrowser(var verifier) ->
                    sameBrowser(login, account, verifier, member);
            case FinishDraft.Way.Here(var secret) ->
                    isOther(member, account)
                            ? new FinishResult.OtherAccount()
                            : signIns.here(login, account, caller, Secrets.hash(secret));
            case FinishDraft.Way.Code(var code) -> code(login, account, caller, code);
        };
    }

    private Optional<Login> find(String jwt) {
        return LinkToken.read(jwt)
                .flatMap(token ->
                        logins.find(token.login())
                                .filter(login -> Secrets.same(login.linkHash(), token.hash())));
    }

    private FinishResult ended(Login login, Login.End end, FinishDraft.Way way) {
        var now = clock.instant();
        var hash = end.secretHash();
        if (way instanceof FinishDraft.Way.Here(var secret)
                && hash != null
                && Secrets.matches(secret, hash)
                && end.repeatableAt(now)) {
            return signIns.again(end);
        }
        if (end.way() == Login.Way.REFUSED) {
            return new FinishResult.Disabled();
        }
        return login.expiredAt(now) ? new FinishResult.Unknown() : new FinishResult.Spent();
    }

    private FinishResult sameBrowser(
            Login login, Optional<Account> account, String verifier, @Nullable Member member) {
        if (!login.askedBy(verifier)) {
            return new FinishResult.WrongBrowser();
        }
        return isOther(member, account)
                ? new FinishResult.OtherAccount()
                : signIns.sent(login, account);
    }

    private FinishResult code(Login login, Optional<Account> account, Caller caller, String code) {
        if (!offersCode(login, account, caller)) {
            return new FinishResult.WrongCode(0);
        }
        var counted = logins.countTry(login.id());
        if (counted.isEmpty()) {
            return new FinishResult.WrongCode(0);
        }
        var hash = Login.codeHash(login.id(), code);
        if (!Secrets.same(counted.get().codeHash(), hash)) {
            return new FinishResult.WrongCode((int) (Logins.TRIES - counted.get().tries()));
        }
        return signIns.sent(login, account);
    }

    private static boolean offersCode(Login login, Optional<Account> account, Caller caller) {
        var staff = account.map(Account::staff).orElse(false);
        return !staff
                && login.tries() < Logins.TRIES
                && Objects.equals(login.country(), caller.country());
    }

    private static boolean isOther(@Nullable Member member, Optional<Account> account) {
        return member != null && !account.map(Account::id).equals(Optional.of(member.id()));
    }
}
