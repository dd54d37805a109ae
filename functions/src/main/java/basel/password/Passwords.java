package basel.password;

import basel.shared.kernel.UserId;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// The passwords that stand, beside their accounts: key `u#<user>`/`way#password`.
@Singleton
final class Passwords {
    private static final String SK = "way#password";
    private static final String HASH = "hash";

    private final Table table;
    private final Clock clock;

    Passwords(Tables tables, Clock clock) {
        this.table = tables.named("accounts");
        this.clock = clock;
    }

    /// A password that stands, and since when.
    record Standing(Hashing.Hash hash, Instant since) {}

    /// The password of a user; nobody's takes the same read.
    Optional<Standing> of(UserId user) {
        return table.get(key(user), SK)
                .map(item ->
                        new Standing(
                                new Hashing.Hash(item.text(HASH), item.text("key")),
                                item.time("since")));
    }

    /// Adds to a transaction that this is the user's password now.
    void put(Transaction transaction, UserId user, Hashing.Hash hash) {
        transaction.put(table, item(user, hash, clock.instant()));
    }

    /// Adds to a transaction that the user's password still is this one.
    void check(Transaction transaction, UserId user, Standing standing) {
        transaction.check(
                table, key(user), SK, Condition.exists().equal(HASH, standing.hash().text()));
    }

    void put(UserId user, Hashing.Hash hash) {
        table.put(item(user, hash, clock.instant()));
    }

    /// Puts the same password's newer hash, unless it was changed meanwhile.
    void renew(UserId user, Standing standing, Hashing.Hash hash) {
        table.put(
                item(user, hash, standing.since()),
                Condition.exists().equal(HASH, standing.hash().text()));
    }

    /// False where there was none.
    boolean remove(UserId user) {
        return table.delete(key(user), SK).isPresent();
    }

    private static Item item(UserId user, Hashing.Hash hash, Instant since) {
        return Item.keyed(key(user), SK)
                .text(HASH, hash.text())
                .text("key", hash.key())
                .time("since", since)
                .build();
    }

    private static String key(UserId user) {
        return "u#" + user.value();
    }
}
