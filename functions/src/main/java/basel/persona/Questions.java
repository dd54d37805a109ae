package basel.persona;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.UserId;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The store of what was asked in vain: one sealed item for each candidate, `u#<user>` with
/// `questions`, so that neither its number nor its sameness is ever a race.
@Singleton
final class Questions {
    /// What a candidate can look through; and no link can fill their store.
    static final int MOST = 50;

    static final int MOST_OF_A_CHAT = 10;

    private static final String KEY = "questions";
    private static final String BODY = "body";
    private static final String VERSION = "version";
    private static final int TRIES = 20;
    private static final int LONGEST = 500;
    private static final Argument<List<OpenQuestion>> LIST = Argument.listOf(OpenQuestion.class);

    private final Table table;
    private final Seal seal;
    private final JsonMapper json;
    private final Evidence evidence;

    Questions(Tables tables, Seal seal, JsonMapper json, Evidence evidence) {
        this.table = tables.named("profiles");
        this.seal = seal;
        this.json = json;
        this.evidence = evidence;
    }

    /// The oldest first.
    List<OpenQuestion> of(UserId host) {
        return table.get(key(host), KEY).map(item -> read(host, item)).orElse(List.of());
    }

    /// Notes a question, beside one that means the same if there is one. What would be too much is
    /// not noted.
    void ask(UserId host, OpenQuestion question) {
        change(host, all -> asked(all, question));
    }

    /// Notes the messages in which the candidate spoke to a question.
    void answered(UserId host, String id, java.util.Set<String> messages) {
        change(host, all -> each(all, id, one -> one.answeredIn(messages)));
    }

    void close(UserId host, String id, String fact) {
        change(host, all -> each(all, id, one -> one.closedBy(fact)));
    }

    /// Drops a question that the candidate does not want; false where there is none.
    boolean drop(UserId host, String id) {
        boolean there = of(host).stream().anyMatch(one -> one.id().equals(id));
        change(host, all -> all.stream().filter(one -> !one.id().equals(id)).toList());
        return there;
    }

    void deleteAll(UserId host) {
        var _ = table.delete(key(host), KEY);
    }

    private List<OpenQuestion> asked(List<OpenQuestion> all, OpenQuestion question) {
        var place = question.asked().getFirst();
        if (all.stream().anyMatch(one -> one.askedAt(place))) {
            return all;
        }
        long ofChat =
                all.stream()
                        .flatMap(one -> one.asked().stream())
                        .filter(one -> one.chat().equals(place.chat()))
                        .count();
        if (ofChat >= MOST_OF_A_CHAT) {
            return all;
        }
        for (var one : all) {
            if (one.open() && evidence.sameQuestion(one.text(), question.text())) {
                return each(all, one.id(), known -> known.askedToo(place));
            }
        }
        return with(all, question);
    }

    /// Closed ones give way to new ones, the oldest first; open ones do not.
    private static List<OpenQuestion> with(List<OpenQuestion> all, OpenQuestion question) {
        var next = new ArrayList<>(all);
        if (next.size() >= MOST) {
            var closed = next.stream().filter(one -> !one.open()).findFirst();
            if (closed.isEmpty()) {
                return all;
            }
            next.remove(closed.get());
        }
        var text = question.text();
        BadInput.unless(!text.isBlank(), "text", "is blank");
        next.add(
                new OpenQuestion(
                        question.id(),
                        text.substring(0, Math.min(LONGEST, text.length())),
                        question.language(),
                        question.asked(),
                        question.answers(),
                        question.fact()));
        return next;
    }

    private static List<OpenQuestion> each(
            List<OpenQuestion> all, String id, UnaryOperator<OpenQuestion> change) {
        return all.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList();
    }

    private void change(UserId host, UnaryOperator<List<OpenQuestion>> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            var standing = table.get(key(host), KEY);
            var before = standing.map(item -> read(host, item)).orElse(List.of());
            var after = change.apply(before);
            if (after.equals(before)) {
                return;
            }
            long version = standing.map(item -> item.number(VERSION)).orElse(0L);
            var unchanged =
                    version == 0 ? Condition.isNew() : Condition.none().equal(VERSION, version);
            var item =
                    Item.keyed(key(host), KEY)
                            .number(VERSION, version + 1)
                            .bytes(BODY, seal.close(key(host), write(after)))
                            .build();
            if (table.put(item, unchanged) instanceof WriteResult.Done) {
                return;
            }
        }
        throw new IllegalStateException("questions to " + host.value() + " never held still");
    }

    private List<OpenQuestion> read(UserId host, Item item) {
        try {
            return json.readValue(seal.open(key(host), item.bytes(BODY)), LIST);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read questions to " + host.value(), e);
        }
    }

    private String write(List<OpenQuestion> questions) {
        try {
            return json.writeValueAsString(LIST, questions);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write questions", e);
        }
    }

    private static String key(UserId host) {
        return "u#" + host.value();
    }
}
