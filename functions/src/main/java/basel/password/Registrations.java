package basel.password;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.Address;
import basel.login.Entrance;
import basel.shared.kernel.Ids;
import basel.shared.session.Session;
import basel.shared.web.SocketCall.Caller;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Registers with a password. It does the same for every address, known or not; only the queue's
/// worker finds out. The account begins when its mailbox is proven by who knows the password:
/// nobody can prepare a password for somebody else's address.
@Singleton
final class Registrations {
    private final MailedTokens tokens;
    private final Hashing hashing;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Entrance entrance;
    private final WorkQueue queue;
    private final Ids ids;

    Registrations(
            MailedTokens tokens,
            Hashing hashing,
            Passwords passwords,
            Accounts accounts,
            Entrance entrance,
            WorkQueue queue,
            Ids ids) {
        this.tokens = tokens;
        this.hashing = hashing;
        this.passwords = passwords;
        this.accounts = accounts;
        this.entrance = entrance;
        this.queue = queue;
        this.ids = ids;
    }

    /// What became of a confirmation.
    sealed interface Confirmed {
        /// The account is open, and its first session begun.
        record In(Session session) implements Confirmed {}

        /// Not the password of the registration.
        record WrongPassword() implements Confirmed {}

        /// The link is unknown, expired or spent, or the address has an account by now.
        record Unknown() implements Confirmed {}
    }

    void begin(RegistrationDraft draft) {
        var hash = hashing.hash(Password.chosen(draft.password(), draft.email()));
        var address = Address.mail(draft.email());
        var language = draft.languageOrEnglish();
        var token = tokens.add(address, draft.username(), language, hash);
        queue.later(
                RegistrationMailWork.TYPE,
                new TokenMail(ids.next(), address.value(), language, token));
    }

    Confirmed confirm(String token, Password password, Caller caller) {
        var found = tokens.tried(token);
        if (found.isEmpty()) {
            return new Confirmed.Unknown();
        }
        var registration = found.get();
        if (!hashing.matches(password, registration.hash())) {
            return new Confirmed.WrongPassword();
        }
        if (accounts.by(registration.address()).isPresent()) {
            return new Confirmed.Unknown();
        }
        var account = account(registration);
        Optional<Session> session =
                entrance.welcome(
                        account,
                        caller,
                        transaction -> {
                            tokens.spend(transaction, registration);
                            passwords.put(transaction, account.id(), registration.hash());
                        });
        return session.<Confirmed>map(Confirmed.In::new).orElseGet(Confirmed.Unknown::new);
    }

    private Account account(MailedTokens.Registration registration) {
        var account = accounts.draft(registration.address(), registration.language());
        var name = registration.name();
        return name == null ? account : account.named(name);
    }
}
