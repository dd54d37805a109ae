package basel.provider;

import basel.shared.kernel.UserId;
import basel.shared.sign.Secrets;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// What is under way: attempts (`o#<hash of the state>`/`attempt`, 10 minutes) and links that wait
/// for the mailbox's owner (`p#<hash of the token>`/`link`, 30 minutes, in the browser that began).
@Singleton
final class Attempts {
    static final Duration ATTEMPT = Duration.ofMinutes(10);
    static final Duration LINK = Duration.ofMinutes(30);

    private static final String SPENT = "spentAt";

    private final Table table;
    private final Clock clock;

    Attempts(Tables tables, Clock clock) {
        this.table = tables.named("logins");
        this.clock = clock;
    }

    /// An identity that is to be linked with an account.
    record Link(String key, UserId user, String identity, String provider, String browser) {}

    void add(Attempt attempt, Provider provider) {
        var end = clock.instant().plus(ATTEMPT);
        table.put(
                Item.keyed(attemptKey(attempt), "attempt")
                        .text("provider", provider.id())
                        .time("expiresAt", end)
                        .ttl(end)
                        .build());
    }

    /// Ends an attempt, once; gives the provider's id.
    Optional<String> spend(Attempt attempt) {
        return table.delete(
                        attemptKey(attempt),
                        "attempt",
                        Condition.exists().above("expiresAt", clock.instant()))
                .map(item -> item.text("provider"));
    }

    /// Stores a link that waits and gives its token.
    String add(UserId user, Identity identity, Attempt attempt) {
        var token = Secrets.random();
        var end = clock.instant().plus(LINK);
        table.put(
                Item.keyed(linkKey(token), "link")
                        .text("user", user.value())
                        .text("identity", identity.hash())
                        .text("provider", identity.provider().id())
                        .text("browser", Secrets.hash(attempt.secret()))
                        .time("expiresAt", end)
                        .ttl(end)
                        .build());
        return token;
    }

    Optional<Link> link(String token) {
        return table.get(linkKey(token), "link")
                .filter(item -> item.time("expiresAt").isAfter(clock.instant()))
                .filter(item -> !item.has(SPENT))
                .map(item ->
                        new Link(
                                item.pk(),
                                new UserId(item.text("user")),
                                item.text("identity"),
                                item.text("provider"),
                                item.text("browser")));
    }

    /// Adds to a transaction that the link is spent, if it still is good.
    void spend(Transaction transaction, Link link) {
        transaction.change(
                table,
                Change.to(link.key(), "link")
                        .set(SPENT, clock.instant())
                        .when(
                                Condition.exists()
                                        .missing(SPENT)
                                        .above("expiresAt", clock.instant())));
    }

    private static String attemptKey(Attempt attempt) {
        return "o#" + Secrets.hash(attempt.state());
    }

    private static String linkKey(String token) {
        return "p#" + Secrets.hash(token);
    }
}
