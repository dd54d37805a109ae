package basel.provider;

import basel.shared.kernel.UserId;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who signs in at which provider. Keys `i#<hash of issuer and subject>`/`identity` points to the
/// user, and counts only while `u#<user>`/`way#provider#<hash>` stands.
@Singleton
final class Identities {
    private static final String WAY = "way#provider#";
    private static final String SK = "identity";

    private final Table table;
    private final Clock clock;

    Identities(Tables tables, Clock clock) {
        this.table = tables.named("accounts");
        this.clock = clock;
    }

    /// A provider that a person signs in with.
    record Linked(String hash, String provider, Instant since) {}

    Optional<UserId> user(String hash) {
        return table.get(key(hash), SK)
                .map(item -> new UserId(item.text("user")))
                .filter(user -> table.get(way(user), WAY + hash).isPresent());
    }

    List<Linked> of(UserId user) {
        return table.query(Query.of(way(user)).beginning(WAY)).stream()
                .map(item ->
                        new Linked(
                                item.sk().substring(WAY.length()),
                                item.text("provider"),
                                item.time("since")))
                .toList();
    }

    /// Adds to a transaction that this identity signs in to this account. Two writes.
    void put(Transaction transaction, UserId user, String hash, String provider) {
        transaction
                .put(table, Item.keyed(key(hash), SK).text("user", user.value()).build())
                .put(
                        table,
                        Item.keyed(way(user), WAY + hash)
                                .text("provider", provider)
                                .time("since", clock.instant())
                                .build());
    }

    /// Adds to a transaction that it still does. One check.
    void check(Transaction transaction, UserId user, String hash) {
        transaction.check(table, way(user), WAY + hash, Condition.exists());
    }

    void remove(UserId user, String hash) {
        table.delete(way(user), WAY + hash);
        table.delete(key(hash), SK, Condition.exists().equal("user", user.value()));
    }

    private static String way(UserId user) {
        return "u#" + user.value();
    }

    private static String key(String hash) {
        return "i#" + hash;
    }
}
