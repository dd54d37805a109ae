package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.UserId;
import basel.shared.push.Chat;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a head is written as an item, and read. Title and the kind's state are sealed.
@Singleton
final class Heads {
    static final String VERSION = "version";
    private static final String REPLY = "reply";
    private static final String ORDERS = "orders";
    static final String HOST_SEQ = "hostSeq";
    private static final String UNTIL = "until";

    private static final String SUMMARY = "summary";
    private static final String SUMMARY_TO = "summaryTo";

    private final Seal seal;
    private final Texts texts;
    private final Clock clock;

    Heads(Seal seal, Texts texts, Clock clock) {
        this.seal = seal;
        this.texts = texts;
        this.clock = clock;
    }

    /// A new head as an item.
    Item item(Head head) {
        var due = head.due();
        var visit = head.visit();
        return Item.keyed(head.id().value(), Keys.HEAD)
                .text(Keys.OWNER, head.owner().value())
                .text("kind", head.kind().name())
                .text("language", head.language())
                .bytes("title", seal.close(head.id().value(), head.title()))
                .text("status", head.status().name())
                .time("createdAt", head.createdAt())
                .time(Keys.UPDATED, head.updatedAt())
                .number("lastSeq", head.lastSeq())
                .number("readSeq", head.readSeq())
                .number(VERSION, head.version())
                .text(Keys.OWED, due == null ? null : REPLY)
                .time(Keys.OWED_SINCE, due == null ? null : due.since())
                .text(REPLY, due == null ? null : due.reply().value())
                .number(ORDERS, due == null ? 0 : due.orders())
                .text(Keys.INVITE, visit == null ? null : visit.invite().value())
                .text(Keys.HOST, visit == null ? null : visit.host().value())
                .time(UNTIL, visit == null ? null : visit.until())
                .build();
    }

    /// The change from one head to the next, if nobody else changed it meanwhile.
    Change change(Head from, Head to) {
        var due = to.due();
        var asked = to.asked();
        var latest = to.latest();
        var change =
                Change.to(to.id().value(), Keys.HEAD)
                        .set("language", to.language())
                        .set(Keys.UPDATED, to.updatedAt())
                        .set("lastSeq", to.lastSeq())
                        .set(VERSION, to.version())
                        .set(Keys.OWED, due == null ? null : REPLY)
                        .set(Keys.OWED_SINCE, due == null ? null : due.since())
                        .set(REPLY, due == null ? null : due.reply().value())
                        .set(ORDERS, due == null ? 0 : due.orders())
                        .set("askedId", asked == null ? null : asked.id().value())
                        .set("askedSeq", asked == null ? null : asked.seq())
                        .set("latestId", latest == null ? null : latest.id().value())
                        .set("latestTo", latest == null ? null : maybe(latest.replyTo()))
                        .set("latestVariant", latest == null ? null : latest.variant())
                        .when(Condition.exists().equal(VERSION, from.version()).has(Keys.OWNER));
        if (to.readSeq() != from.readSeq()) {
            change.set("readSeq", to.readSeq());
        }
        if (!to.state().equals(from.state())) {
            change.set("kindState", sealed(to, to.state()));
        }
        if (to.summary().asked() != from.summary().asked()) {
            change.set("summaryAsked", to.summary().asked());
        }
        if (!to.prior().equals(from.prior())) {
            change.set("kindPrior", sealed(to, to.prior()));
        }
        return change;
    }

    /// One more order of the owed reply, if it is still owed and nobody ordered it meanwhile.
    static Change orderedAgain(Head head, Head.Due due, java.time.Instant now) {
        return Change.to(head.id().value(), Keys.HEAD)
                .set(ORDERS, due.orders() + 1)
                .set(Keys.OWED_SINCE, now)
                .when(
                        Condition.exists()
                                .equal(REPLY, due.reply().value())
                                .equal(ORDERS, due.orders()));
    }

    /// Stores a summary that goes further than the one that stands.
    Change summarised(ChatId chat, Summary summary) {
        return Change.to(chat.value(), Keys.SUMMARY)
                .set(SUMMARY, seal.close(chat.value(), summary.text()))
                .set(SUMMARY_TO, summary.upTo())
                .when(Condition.none().missingOrBelow(SUMMARY_TO, summary.upTo()));
    }

    /// A summary that stands beside its head, which each message writes anew.
    Summary summary(Item item, Head head) {
        var text = seal.open(item.pk(), item.bytes(SUMMARY));
        return new Summary(text, item.number(SUMMARY_TO), head.summary().asked());
    }

    Head read(Item item) {
        var id = new ChatId(item.pk());
        return new Head(
                id,
                new UserId(item.text(Keys.OWNER)),
                Chat.Kind.valueOf(item.text("kind")),
                item.text("language"),
                seal.open(id.value(), item.bytes("title")),
                status(item),
                item.time("createdAt"),
                item.time(Keys.UPDATED),
                item.number("lastSeq"),
                item.number("readSeq"),
                asked(item),
                due(item),
                latest(item),
                opened(id, item, "kindState"),
                opened(id, item, "kindPrior"),
                new Summary("", 0, item.number("summaryAsked", 0)),
                visit(item),
                item.number(HOST_SEQ, 0),
                item.number(VERSION));
    }

    /// Another status, and with it the head that results; the next write of who saw it before is
    /// refused.
    static Change status(ChatId chat, Set<Chat.Status> from, Chat.Status to) {
        var names = from.stream().map(Chat.Status::name).collect(Collectors.toSet());
        return Change.to(chat.value(), Keys.HEAD)
                .set("status", to.name())
                .add(VERSION, 1)
                .when(Condition.exists().has(Keys.OWNER).oneOf("status", names));
    }

    /// A visit is over as soon as its time is, whoever has written that down.
    private Chat.Status status(Item item) {
        var over = item.maybeTime(UNTIL).filter(until -> !clock.instant().isBefore(until));
        return over.isPresent() ? Chat.Status.finished : Chat.Status.valueOf(item.text("status"));
    }

    private static @Nullable Visit visit(Item item) {
        return item.maybeText(Keys.INVITE)
                .map(id ->
                        new Visit(
                                new InviteId(id),
                                new UserId(item.text(Keys.HOST)),
                                item.time(UNTIL)))
                .orElse(null);
    }

    private static Head.@Nullable Asked asked(Item item) {
        return item.maybeText("askedId")
                .map(id -> new Head.Asked(new MessageId(id), item.number("askedSeq")))
                .orElse(null);
    }

    private static Head.@Nullable Due due(Item item) {
        return item.maybeText(REPLY)
                .map(id ->
                        new Head.Due(
                                new MessageId(id),
                                (int) item.number(ORDERS),
                                item.time(Keys.OWED_SINCE)))
                .orElse(null);
    }

    private static Head.@Nullable Latest latest(Item item) {
        return item.maybeText("latestId")
                .map(id ->
                        new Head.Latest(
                                new MessageId(id),
                                item.maybeText("latestTo").map(MessageId::new).orElse(null),
                                (int) item.number("latestVariant")))
                .orElse(null);
    }

    private Map<String, String> opened(ChatId id, Item item, String name) {
        return item.maybeBytes(name)
                .map(bytes -> texts.map(seal.open(id.value(), bytes)))
                .orElse(Map.of());
    }

    private byte[] sealed(Head head, Map<String, String> state) {
        return seal.close(head.id().value(), texts.write(state));
    }

    private static @Nullable String maybe(@Nullable MessageId id) {
        return id == null ? null : id.value();
    }
}
