package basel.resume;

import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import basel.shared.sign.Secrets;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The store of entries: `entry#<section>#<id>`, sealed; `count#<section>`, how many there are; and
/// `key#<section>#<hash>`, which entry a POST with that idempotency key made.
@Singleton
final class StoredEntries {
    private static final Duration REPEATS = Duration.ofDays(2);
    private static final int ALL = 400;
    private static final Comparator<StoredEntry> IN_ORDER =
            Comparator.comparing(StoredEntry::section)
                    .thenComparingLong(StoredEntry::rank)
                    .thenComparing(StoredEntry::id);

    private final Tables tables;
    private final Table table;
    private final Seal seal;
    private final JsonMapper json;

    StoredEntries(Tables tables, Seal seal, JsonMapper json) {
        this.tables = tables;
        this.table = tables.named("profiles");
        this.seal = seal;
        this.json = json;
    }

    /// All entries of a person, section by section, in their order.
    List<StoredEntry> all(UserId user) {
        return found(user, Keys.ENTRY);
    }

    /// Deletes everything in a person's partition.
    void deleteAll(UserId user) {
        table.deleteAll(Keys.user(user));
    }

    /// The entries of a section, in their order.
    List<StoredEntry> in(UserId user, Section section) {
        return found(user, Keys.entry(section, ""));
    }

    Optional<StoredEntry> find(UserId user, Section section, String id) {
        return table.get(Keys.user(user), Keys.entry(section, id)).map(item -> read(user, item));
    }

    /// The id of the entry that a POST with this key made not long ago.
    Optional<String> madeWith(UserId user, Section section, String key, Instant now) {
        return table.get(Keys.user(user), Keys.key(section, key))
                .filter(item -> !item.expired(now))
                .map(item -> item.text("entry"));
    }

    /// Puts a new entry, unless it stands, the section is full or the key was used.
    Transaction.Result create(
            UserId user, StoredEntry entry, @Nullable String key, List<StoredEntry> moved) {
        var creation = adding(tables.transaction(), user, entry);
        if (key != null) {
            var end = entry.createdAt().plus(REPEATS);
            var row =
                    Item.keyed(Keys.user(user), Keys.key(entry.section(), key))
                            .text("entry", entry.id())
                            .ttl(end)
                            .build();
            var free =
                    Condition.none().missingOrBelow(Item.TTL, entry.createdAt().getEpochSecond());
            creation.put(table, row, free);
        }
        moving(creation, user, moved);
        return creation.run();
    }

    /// Adds the two writes of a new entry to a transaction: the entry, then the count.
    Transaction adding(Transaction transaction, UserId user, StoredEntry entry) {
        var count =
                Change.to(Keys.user(user), Keys.count(entry.section()))
                        .add("count", 1)
                        .when(Condition.none().missingOrBelow("count", entry.section().most()));
        return transaction.put(table, item(user, entry), Condition.isNew()).change(table, count);
    }

    /// Adds a change of an entry, one version later than it was read, to a transaction.
    Transaction changing(Transaction transaction, UserId user, StoredEntry entry) {
        var before = Condition.none().equal("version", entry.version() - 1);
        return transaction.put(table, item(user, entry), before);
    }

    /// Puts a changed entry and, where others had to make room, their ranks.
    boolean replace(UserId user, StoredEntry entry, List<StoredEntry> moved) {
        var change = changing(tables.transaction(), user, entry);
        moving(change, user, moved);
        return change.run().done();
    }

    /// Deletes an entry; false where there is none.
    boolean delete(UserId user, Section section, String id) {
        var count = Change.to(Keys.user(user), Keys.count(section)).add("count", -1);
        var there = find(user, section, id);
        return there.isPresent()
                && tables.transaction()
                        .change(table, count)
                        .delete(table, Keys.user(user), Keys.entry(section, id), Condition.exists())
                        .run()
                        .done();
    }

    private void moving(Transaction change, UserId user, List<StoredEntry> moved) {
        for (var other : moved) {
            change.change(
                    table,
                    Change.to(Keys.user(user), Keys.entry(other.section(), other.id()))
                            .set("rank", other.rank())
                            .when(Condition.none().equal("version", other.version())));
        }
    }

    private List<StoredEntry> found(UserId user, String prefix) {
        var query = Query.of(Keys.user(user)).beginning(prefix).limit(ALL);
        return table.query(query).stream().map(item -> read(user, item)).sorted(IN_ORDER).toList();
    }

    private Item item(UserId user, StoredEntry entry) {
        var origin = entry.origin();
        return Item.keyed(Keys.user(user), Keys.entry(entry.section(), entry.id()))
                .bytes("words", seal.close(user.value(), write(entry.words())))
                .bytes("origin", origin == null ? null : seal.close(user.value(), write(origin)))
                .text("visibility", entry.visibility().name().toLowerCase(Locale.ROOT))
                .number("rank", entry.rank())
                .number("version", entry.version())
                .time("createdAt", entry.createdAt())
                .time("updatedAt", entry.updatedAt())
                .build();
    }

    private StoredEntry read(UserId user, Item item) {
        var name = item.sk().split("#", 3);
        return new StoredEntry(
                name[2],
                Section.valueOf(name[1]),
                read(seal.open(user.value(), item.bytes("words")), Words.class),
                Fact.Visibility.valueOf(item.text("visibility").toUpperCase(Locale.ROOT)),
                item.number("rank"),
                item.maybeBytes("origin")
                        .map(bytes -> read(seal.open(user.value(), bytes), Entry.Origin.class))
                        .orElse(null),
                item.number("version"),
                item.time("createdAt"),
                item.time("updatedAt"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + value.getClass(), e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a stored " + type.getSimpleName(), e);
        }
    }

    /// `u#<user>` with `entry#<section>#<id>`, `count#<section>` or `key#<section>#<hash>`.
    private static final class Keys {
        static final String ENTRY = "entry#";

        static String user(UserId user) {
            return "u#" + user.value();
        }

        static String entry(Section section, String id) {
            return ENTRY + section.name() + "#" + id;
        }

        static String count(Section section) {
            return "count#" + section.name();
        }

        static String key(Section section, String key) {
            return "key#" + section.name() + "#" + Secrets.hash(key);
        }
    }
}
