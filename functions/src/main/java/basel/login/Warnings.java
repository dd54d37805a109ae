package basel.login;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.NotMeLinks;
import basel.shared.kernel.Ids;
import basel.shared.mail.Mails;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.session.Session;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Mails and notices about what the owner of an account should know of.
@Singleton
final class Warnings {
    private final NotMeLinks notMe;
    private final Accounts accounts;
    private final Mails mails;
    private final Notices notices;
    private final Ids ids;
    private final Clock clock;

    Warnings(
            NotMeLinks notMe,
            Accounts accounts,
            Mails mails,
            Notices notices,
            Ids ids,
            Clock clock) {
        this.notMe = notMe;
        this.accounts = accounts;
        this.mails = mails;
        this.notices = notices;
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
        var event = "new-browser-" + session.id().value();
        mails.send(letter.to(account.email(), event));
        notices.tell(account.id(), event, new News.SignIn(session.browser(), session.place()));
    }

    /// A refresh secret was copied, and its session ended.
    void copied(Session session) {
        notices.tell(
                session.user(),
                "copied-" + session.id().value(),
                new News.AccountChanged(News.What.SESSION_COPIED, null));
        accounts.find(session.user())
                .ifPresent(account -> {
                    var letter =
                            LoginLetters.copied(
                                    account.language(), session.browser(), clock.instant());
                    mails.send(letter.to(account.email(), "copied-" + ids.next()));
                });
    }
}
