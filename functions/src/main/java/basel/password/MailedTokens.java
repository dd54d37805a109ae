package basel.password;

import basel.account.Address;
import basel.shared.sign.Secrets;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a mailed link stands for until it is followed: a registration (`g#<hash of the
/// token>`/`registration`, an hour) or a reset (`f#<hash>`/`reset`, 30 minutes). It is stored
/// whether or not the address has an account. Each is spent by one conditional write.
@Singleton
final class MailedTokens {
    static final Duration REGISTRATION = Duration.ofHours(1);
    static final Duration RESET = Duration.ofMinutes(30);
    static final int TRIES = 5;

    private static final String SPENT = "spentAt";

    private final Table table;
    private final Clock clock;

    MailedTokens(Tables tables, Clock clock) {
        this.table = tables.named("logins");
        this.clock = clock;
    }

    /// Somebody who wants an account, until they prove their mailbox.
    record Registration(
            String key,
            Address address,
            @Nullable String name,
            String language,
            Hashing.Hash hash) {}

    /// Somebody who wants another password.
    record Reset(String key, Address address) {}

    /// Stores a registration and gives its token.
    String add(Address address, @Nullable String name, String language, Hashing.Hash hash) {
        var token = Secrets.random();
        var end = clock.instant().plus(REGISTRATION);
        table.put(
                Item.keyed(registration(token), "registration")
                        .text("address", address.value())
                        .text("name", name)
                        .text("language", language)
                        .text("hash", hash.text())
                        .text("key", hash.key())
                        .number("tries", 0)
                        .time("askedAt", clock.instant())
                        .time("expiresAt", end)
                        .ttl(end)
                        .build());
        return token;
    }

    /// Stores a reset and gives its token.
    String add(Address address) {
        var token = Secrets.random();
        var end = clock.instant().plus(RESET);
        table.put(
                Item.keyed(reset(token), "reset")
                        .text("address", address.value())
                        .time("askedAt", clock.instant())
                        .time("expiresAt", end)
                        .ttl(end)
                        .build());
        return token;
    }

    /// Counts a try of the registration with this token; nothing when it is unknown, expired,
    /// spent, or was tried too often.
    Optional<Registration> tried(String token) {
        var counted =
                table.change(
                        Change.to(registration(token), "registration")
                                .add("tries", 1)
                                .when(open().below("tries", TRIES)));
        return counted instanceof WriteResult.Done(var item)
                ? Optional.of(read(item))
                : Optional.empty();
    }

    /// The reset with this token, while it is good.
    Optional<Reset> resetBy(String token) {
        return table.get(reset(token), "reset")
                .filter(item -> item.time("expiresAt").isAfter(clock.instant()))
                .filter(item -> !item.has(SPENT))
                .map(item -> new Reset(item.pk(), Address.mail(item.text("address"))));
    }

    /// Adds to a transaction that the registration is spent, if it still is good.
    void spend(Transaction transaction, Registration registration) {
        transaction.change(table, spent(registration.key(), "registration"));
    }

    /// Adds to a transaction that the reset is spent, if it still is good.
    void spend(Transaction transaction, Reset reset) {
        transaction.change(table, spent(reset.key(), "reset"));
    }

    private Change spent(String key, String sk) {
        return Change.to(key, sk).set(SPENT, clock.instant()).remove("hash").when(open());
    }

    private Condition open() {
        return Condition.exists().missing(SPENT).above("expiresAt", clock.instant());
    }

    private static Registration read(Item item) {
        return new Registration(
                item.pk(),
                Address.mail(item.text("address")),
                item.maybeText("name").orElse(null),
                item.text("language"),
                new Hashing.Hash(item.text("hash"), item.text("key")));
    }

    private static String registration(String token) {
        return "g#" + Secrets.hash(token);
    }

    private static String reset(String token) {
        return "f#" + Secrets.hash(token);
    }
}
