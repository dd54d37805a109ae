package basel.password;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.Address;
import basel.login.Entrance;
import basel.shared.kernel.UserId;
import basel.shared.session.Session;
import basel.shared.web.SocketCall.Caller;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Signs in with an address and a password. Whatever is wrong, it takes the same reads and one
/// bcrypt.
@Singleton
final class PasswordSignIn {
    private static final UserId NOBODY = new UserId("nobody");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Hashing hashing;
    private final Entrance entrance;

    PasswordSignIn(Accounts accounts, Passwords passwords, Hashing hashing, Entrance entrance) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.hashing = hashing;
        this.entrance = entrance;
    }

    /// What became of a try.
    sealed interface Result {
        record In(Session session) implements Result {}

        /// The address is unknown, has no password, or another.
        record Wrong() implements Result {}

        /// The password is right, and the account disabled.
        record Disabled() implements Result {}
    }

    Result in(Address address, Password password, Caller caller) {
        var account = accounts.by(address);
        var user = account.map(Account::id).orElse(NOBODY);
        if (account.isEmpty()) {
            accounts.find(NOBODY);
        }
        var standing = passwords.of(user);
        var right = hashing.matches(password, standing.map(Passwords.Standing::hash).orElse(null));
        if (account.isEmpty() || standing.isEmpty() || !right) {
            return new Result.Wrong();
        }
        return begin(account.get(), standing.get(), password, caller);
    }

    private Result begin(
            Account account, Passwords.Standing standing, Password password, Caller caller) {
        if (account.disabled()) {
            return new Result.Disabled();
        }
        Optional<Session> session =
                entrance.enter(
                        account,
                        caller,
                        transaction -> passwords.check(transaction, account.id(), standing));
        if (session.isPresent() && hashing.old(standing.hash())) {
            passwords.renew(account.id(), standing, hashing.hash(password));
        }
        return session.<Result>map(Result.In::new).orElseGet(Result.Wrong::new);
    }
}
