package basel.password;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.Address;
import basel.account.NotMeLinks;
import basel.shared.kernel.Ids;
import basel.shared.kernel.UserId;
import basel.shared.mail.Mails;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.store.Tables;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;

/// Sets another password by a mailed link. All sessions end, those too that begin meanwhile.
@Singleton
final class Resets {
    private final MailedTokens tokens;
    private final Hashing hashing;
    private final Passwords passwords;
    private final Accounts accounts;
    private final NotMeLinks notMe;
    private final Tables tables;
    private final Mails mails;
    private final Notices notices;
    private final WorkQueue queue;
    private final Ids ids;

    Resets(
            MailedTokens tokens,
            Hashing hashing,
            Passwords passwords,
            Accounts accounts,
            NotMeLinks notMe,
            Tables tables,
            Mails mails,
            Notices notices,
            WorkQueue queue,
            Ids ids) {
        this.tokens = tokens;
        this.hashing = hashing;
        this.passwords = passwords;
        this.accounts = accounts;
        this.notMe = notMe;
        this.tables = tables;
        this.mails = mails;
        this.notices = notices;
        this.queue = queue;
        this.ids = ids;
    }

    /// The same for every address, known or not.
    void begin(Address address, String language) {
        var token = tokens.add(address);
        queue.later(
                ResetMailWork.TYPE, new TokenMail(ids.next(), address.value(), language, token));
    }

    /// False where the link is unknown, expired or spent. A password that cannot be one is refused
    /// without spending the link.
    boolean finish(String token, String typed) {
        var reset = tokens.resetBy(token);
        var found = reset.flatMap(known -> accounts.by(known.address()));
        if (reset.isEmpty() || found.isEmpty() || found.get().disabled()) {
            return false;
        }
        var account = found.get();
        var hash = hashing.hash(Password.chosen(typed, account.email()));
        accounts.endAll(account.id(), "password");
        var transaction = tables.transaction();
        tokens.spend(transaction, reset.get());
        passwords.put(transaction, account.id(), hash);
        if (!transaction.run().done()) {
            return false;
        }
        accounts.endAll(account.id(), "password");
        tell(account, false);
        return true;
    }

    /// Mails, and says in the app, that the password was changed or removed.
    void tell(Account account, boolean removed) {
        UserId user = account.id();
        var letter = PasswordLetters.changed(account.language(), removed, notMe.link(user));
        var event = "password-" + ids.next();
        mails.send(letter.to(account.email(), event));
        var what = removed ? News.What.PASSWORD_REMOVED : News.What.PASSWORD_SET;
        notices.tell(user, event, new News.AccountChanged(what, null));
    }
}
