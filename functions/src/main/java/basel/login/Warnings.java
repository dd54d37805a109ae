package basel.login;

import basel.account.Account;
import basel.account.Accounts;
import basel.shared.kernel.Ids;
import basel.shared.kernel.LoginId;
import basel.shared.kernel.UserId;
import basel.shared.mail.Mails;
import basel.shared.session.Session;
import basel.shared.sign.Secrets;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.web.Origins;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Mails about what the owner of an account should know of, and the links in them by which they say
/// "this was not me". Key `x#<hash of the link's secret>`/`not-me`.
@Singleton
final class Warnings {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final String SK = "not-me";

    private final Table table;
    private final Accounts accounts;
    private final Mails mails;
    private final Origins origins;
    private final Ids ids;
    private final Clock clock;

    Warnings(Tables tables, Accounts accounts, Mails mails, Origins origins, Ids ids, Clock clock) {
        this.table = tables.named("accounts");
        this.accounts = accounts;
        this.mails = mails;
        this.origins = origins;
        this.ids = ids;
        this.clock = clock;
    }

    /// A browser that was not seen before signed in.
    void newBrowser(Account account, Session session, LoginId login) {
        var secret = Secrets.random();
        var end = clock.instant().plus(LIFE);
        table.put(
                Item.keyed(key(secret), SK)
                        .text("user", account.id().value())
                        .time("expiresAt", end)
                        .ttl(end)
                        .build());
        var letter =
                LoginLetters.newBrowser(
                        account.language(),
                        session.browser(),
                        session.place(),
                        session.createdAt(),
                        origins.own() + "/not-me#token=" + secret);
        mails.send(letter.to(account.email(), "new-browser-" + login.value()));
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

    /// Whose account the link of a warning is about, while it is good.
    Optional<UserId> warned(String secret) {
        return table.get(key(secret), SK)
                .filter(item -> item.time("expiresAt").isAfter(clock.instant()))
                .map(item -> new UserId(item.text("user")));
    }

    private static String key(String secret) {
        return "x#" + Secrets.hash(secret);
    }
}
