package basel.notice;

import basel.shared.kernel.Ids;
import basel.shared.kernel.UserId;
import basel.shared.notice.News;
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
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The store of notices. What happened is sealed for its reader.
@Singleton
final class Entries {
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int MOST_UNREAD = 100;
    private static final String NEWS = "news";
    private static final String AT = "at";
    private static final String SEEN = "seen";
    private static final String UP_TO = "upTo";
    private static final String ID = "id";

    private final Tables tables;
    private final Table table;
    private final Seal seal;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    Entries(Tables tables, Seal seal, JsonMapper json, Ids ids, Clock clock) {
        this.tables = tables;
        this.table = tables.named("notices");
        this.seal = seal;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /// Keeps what happened, once for each event, together with what is to be noted of it in the
    /// same moment. Gives it as it was kept the first time; nothing where that is forgotten by now.
    Optional<Entry> keep(
            UserId user,
            String event,
            News news,
            boolean shown,
            Function<String, List<Change>> more) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var end = now.plus(KEPT);
        var entry = new Entry(ids.next(), news, now, false);
        var pk = Keys.of(user);
        var sk = Keys.EVENT + Secrets.hash(event);
        var transaction =
                tables.transaction()
                        .put(
                                table,
                                Item.keyed(pk, sk).text(ID, entry.id()).ttl(end).build(),
                                Condition.isNew())
                        .put(
                                table,
                                Item.keyed(pk, (shown ? Keys.SHOWN : Keys.HIDDEN) + entry.id())
                                        .bytes(NEWS, seal.close(scope(user), write(news)))
                                        .time(AT, now)
                                        .ttl(end)
                                        .build());
        more.apply(entry.id()).forEach(change -> transaction.change(table, change));
        if (transaction.run() instanceof Transaction.Result.Refused refused) {
            var known = refused.standing().getFirst().map(item -> item.text(ID)).orElse("");
            return some(user, Set.of(known)).stream().findFirst();
        }
        return Optional.of(entry);
    }

    /// What the app shows, the newest first, from before `before` on.
    List<Entry> page(UserId user, @Nullable String before, int most) {
        var query = Query.of(Keys.of(user)).newestFirst().limit(most);
        var wanted =
                before == null
                        ? query.beginning(Keys.SHOWN)
                        : query.between(Keys.SHOWN, Keys.SHOWN + justBefore(before));
        var upTo = upTo(user);
        var now = clock.instant();
        return table.query(wanted).stream()
                .filter(item -> !item.expired(now))
                .map(item -> read(user, item, upTo))
                .toList();
    }

    /// How many are not read, to 100.
    int unread(UserId user) {
        return (int) page(user, null, MOST_UNREAD).stream().filter(one -> !one.read()).count();
    }

    /// These, in the order in which they happened, as far as they are there.
    List<Entry> some(UserId user, Collection<String> wanted) {
        var sks = wanted.stream().flatMap(id -> Stream.of(Keys.SHOWN + id, Keys.HIDDEN + id));
        var upTo = upTo(user);
        var now = clock.instant();
        return table.getAll(Keys.of(user), sks.toList()).stream()
                .filter(item -> !item.expired(now))
                .map(item -> read(user, item, upTo))
                .sorted(java.util.Comparator.comparing(Entry::id))
                .toList();
    }

    /// Notes that one was read; false where there is none.
    boolean seen(UserId user, String id) {
        var stands = Condition.exists().above(Item.TTL, clock.instant().getEpochSecond());
        return table.change(Change.to(Keys.of(user), Keys.SHOWN + id).set(SEEN, true).when(stands))
                .done();
    }

    /// Notes that all were read up to this one.
    void seenUpTo(UserId user, String id) {
        table.change(
                Change.to(Keys.of(user), Keys.READ)
                        .set(UP_TO, id)
                        .when(Condition.none().missingOrBelow(UP_TO, id)));
    }

    void deleteAll(UserId user) {
        table.deleteAll(Keys.of(user));
    }

    private String upTo(UserId user) {
        return table.get(Keys.of(user), Keys.READ).map(item -> item.text(UP_TO)).orElse("");
    }

    private Entry read(UserId user, Item item, String upTo) {
        var id = item.sk().substring(Keys.SHOWN.length());
        var read = item.flag(SEEN) || id.compareTo(upTo) <= 0;
        var news = seal.open(scope(user), item.bytes(NEWS));
        return new Entry(id, parse(news), item.time(AT), read);
    }

    /// The greatest text below an id: `between` takes both ends.
    private static String justBefore(String id) {
        int last = id.length() - 1;
        return id.substring(0, last) + (char) (id.charAt(last) - 1) + "~";
    }

    private String write(News news) {
        try {
            return json.writeValueAsString(news);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a notice", e);
        }
    }

    private News parse(String text) {
        try {
            return json.readValue(text, News.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a notice", e);
        }
    }

    private static String scope(UserId user) {
        return "notice#" + user.value();
    }
}
