package basel.login;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.NotMeLinks;
import basel.shared.kernel.Ids;
import basel.shared.mail.Mails;
import basel.shared.session.Session;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Mails about what the owner of an account should know of.
@Singleton
final class Warnings {
    private final NotMeLinks notMe;
    private final Accounts accounts;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    Warnings(NotMeLinks notMe, Accounts accounts, Mails mails, Ids ids, Clock clock) {
        this.notMe = notMe;
        this.accounts = accounts;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /// A browser that was not seen before signed in.
    void newBrowser(Account account, Session session) {
        var letter =
                LoginLetters.newBrowser(
                        account.language(),
                        session.browser(),
                        session.place(),
                        session.createdAt(),
                        notMe.link(account.id()));
        mails.send(letter.to(account.email(), "new-browser-" + session.id().value()));
    }

    /// A refresh secret was copied, and its session ended.
    void copied(Session session) {
        accounts.find(session.user())
                .ifPresent(account -> {
                    var letter =
                            LoginLetters.copied(
                                    account.language(), session.browser(), clock.instant());
                    mails.send(letter.to(account.email(), "copied-" + ids.next()));
                });
    }
}
