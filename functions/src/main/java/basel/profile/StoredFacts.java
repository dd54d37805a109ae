package basel.profile;

import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The store of facts: `fact#<id>`, sealed, and `matter#<print>`, which names the fact that tells
/// about a matter and when the person last had it forgotten. Both lie under their owner's key.
@Singleton
final class StoredFacts {
    private static final int PAGE = 200;

    private final Tables tables;
    private final Table table;
    private final Seal seal;

    StoredFacts(Tables tables, Seal seal) {
        this.tables = tables;
        this.table = tables.named("profiles");
        this.seal = seal;
    }

    /// Which fact tells about a matter: `fact` is empty where none does (any more).
    record Matter(String print, boolean stored, String fact, @Nullable Instant forgottenAt) {
        boolean forgottenSince(Instant said) {
            return forgottenAt != null && !forgottenAt.isBefore(said);
        }
    }

    Optional<StoredFact> find(UserId user, String id) {
        return table.get(Keys.user(user), Keys.fact(id)).map(item -> read(user, item));
    }

    /// Facts, the one said last first, from `first` on where it is given.
    List<StoredFact> newest(UserId user, @Nullable String first, int limit) {
        return read(user, query(user, first).limit(limit));
    }

    /// The same, all but what was written in the last second.
    List<StoredFact> lately(UserId user, int limit) {
        return read(user, query(user, null).limit(limit).eventually());
    }

    private static Query query(UserId user, @Nullable String first) {
        var to = Keys.fact(first == null ? "~" : first);
        return Query.of(Keys.user(user)).between(Keys.fact(""), to).newestFirst();
    }

    private List<StoredFact> read(UserId user, Query query) {
        return table.query(query).stream().map(item -> read(user, item)).toList();
    }

    /// All facts of a person, the one said last first.
    List<StoredFact> all(UserId user) {
        var all = new ArrayList<StoredFact>();
        for (var page = newest(user, null, PAGE); !page.isEmpty(); ) {
            all.addAll(page);
            var more = newest(user, page.getLast().fact().id(), PAGE + 1);
            page = more.subList(Math.min(1, more.size()), more.size());
        }
        return all;
    }

    /// Deletes everything in a person's partition.
    void deleteAll(UserId user) {
        table.deleteAll(Keys.user(user));
    }

    Matter matter(UserId user, String print) {
        return table.get(Keys.user(user), Keys.matter(print))
                .map(item ->
                        new Matter(
                                print,
                                true,
                                item.text("fact"),
                                item.maybeTime("forgottenAt").orElse(null)))
                .orElse(new Matter(print, false, "", null));
    }

    /// Puts a new fact and lets it tell about the matter, unless either changed since it was read.
    boolean create(UserId user, StoredFact fact, Matter matter) {
        return tables.transaction()
                .put(table, item(user, fact), Condition.isNew())
                .change(table, name(user, matter, fact.fact().id(), change -> change))
                .run()
                .done();
    }

    /// Puts changed facts, each one version later than it was read.
    boolean replace(UserId user, List<StoredFact> facts, Facts.More more) {
        var change = replacing(user, facts);
        more.addTo(change);
        return change.run().done();
    }

    /// Does `more` while a fact stands as it was read.
    boolean standing(UserId user, StoredFact fact, Facts.More more) {
        var unchanged = Condition.none().equal("version", fact.fact().version());
        var id = fact.fact().id();
        var change = tables.transaction().check(table, Keys.user(user), Keys.fact(id), unchanged);
        more.addTo(change);
        return change.run().done();
    }

    /// Puts a changed fact, and lets it tell about a matter that it did not tell about before.
    boolean replace(UserId user, List<StoredFact> facts, Matter matter, Facts.More more) {
        var id = facts.getFirst().fact().id();
        var change = replacing(user, facts);
        change.change(table, name(user, matter, id, named -> named));
        more.addTo(change);
        return change.run().done();
    }

    /// Deletes a fact, and remembers of each of its matters that it was forgotten `now`. A fact
    /// that it was to replace tells about them again.
    boolean delete(UserId user, StoredFact fact, Instant now) {
        var id = fact.fact().id();
        var deletion = tables.transaction().delete(table, Keys.user(user), Keys.fact(id));
        var before = fact.replaces() == null ? "" : fact.replaces();
        for (var print : fact.prints()) {
            var matter = matter(user, print);
            var next = matter.fact().equals(id) ? before : matter.fact();
            deletion.change(
                    table, name(user, matter, next, change -> change.set("forgottenAt", now)));
        }
        return deletion.run().done();
    }

    private Transaction replacing(UserId user, List<StoredFact> facts) {
        var change = tables.transaction();
        for (var fact : facts) {
            var before = Condition.none().equal("version", fact.fact().version() - 1);
            change.put(table, item(user, fact), before);
        }
        return change;
    }

    private static Change name(
            UserId user, Matter matter, String fact, UnaryOperator<Change> more) {
        var unchanged =
                matter.stored() ? Condition.none().equal("fact", matter.fact()) : Condition.isNew();
        var change = Change.to(Keys.user(user), Keys.matter(matter.print())).set("fact", fact);
        return more.apply(change).when(unchanged);
    }

    private Item item(UserId user, StoredFact stored) {
        var fact = stored.fact();
        var source = fact.source();
        var quote = fact.quote();
        return Item.keyed(Keys.user(user), Keys.fact(fact.id()))
                .text("kind", fact.kind())
                .bytes("value", seal.close(user.value(), fact.value()))
                .text("polarity", fact.polarity().name())
                .bytes("sentence", seal.close(user.value(), fact.sentence()))
                .bytes("quote", quote == null ? null : seal.close(user.value(), quote))
                .text("state", fact.state().name())
                .text("visibility", fact.visibility().name().toLowerCase(Locale.ROOT))
                .text("chat", source == null ? null : source.chatId())
                .text("message", source == null ? null : source.messageId())
                .text("document", source == null ? null : source.document())
                .number("seq", source == null ? 0 : source.seq())
                .time("saidAt", source == null ? null : source.at())
                .number("version", fact.version())
                .time("createdAt", fact.createdAt())
                .time("updatedAt", fact.updatedAt())
                .time("settledAt", stored.settledAt())
                .texts("prints", stored.prints())
                .text("replaces", stored.replaces())
                .build();
    }

    private StoredFact read(UserId user, Item item) {
        UnaryOperator<String> open = name -> seal.open(user.value(), item.bytes(name));
        var fact =
                new Fact(
                        item.sk().substring(Keys.FACT.length()),
                        item.text("kind"),
                        open.apply("value"),
                        Fact.Polarity.valueOf(item.text("polarity")),
                        open.apply("sentence"),
                        item.has("quote") ? open.apply("quote") : null,
                        Fact.State.valueOf(item.text("state")),
                        Fact.Visibility.valueOf(item.text("visibility").toUpperCase(Locale.ROOT)),
                        item.maybeText("message").map(_ -> source(item)).orElse(null),
                        item.number("version"),
                        item.time("createdAt"),
                        item.time("updatedAt"));
        return new StoredFact(
                fact,
                item.texts("prints"),
                item.maybeText("replaces").orElse(null),
                item.time("settledAt"));
    }

    private static Fact.Source source(Item item) {
        return new Fact.Source(
                item.text("chat"),
                item.text("message"),
                item.number("seq"),
                item.time("saidAt"),
                item.maybeText("document").orElse(null));
    }

    /// `u#<user>` with `fact#<fact id>` or `matter#<print>`.
    private static final class Keys {
        static final String FACT = "fact#";

        static String user(UserId user) {
            return "u#" + user.value();
        }

        static String fact(String id) {
            return FACT + id;
        }

        static String matter(String print) {
            return "matter#" + print;
        }
    }
}
