package basel.notice;

import basel.shared.kernel.Ids;
import basel.shared.kernel.UserId;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The store of what waits to be sent. A batch is taken out before it is sent, and named, so that
/// who sends it again sends the same.
@Singleton
final class Boxes {
    /// A batch that nobody finished by then is sent again.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int PAGE = 100;
    private static final String WAITING = "waiting";
    private static final String SENDING = "sending";
    private static final String BATCH = "batch";
    private static final String DUE = "due";
    private static final String DUE_AT = "dueAt";
    private static final String LAST = "lastAt";
    private static final String DAY_END = "dayEnd";
    private static final String IN_DAY = "sentInDay";

    private final Table table;
    private final Ids ids;
    private final Clock clock;

    Boxes(Tables tables, Ids ids, Clock clock) {
        this.table = tables.named("notices");
        this.ids = ids;
        this.clock = clock;
    }

    /// Whose box is due.
    record Due(UserId user, Channel channel) {}

    Box of(UserId user, Channel channel) {
        return table.get(Keys.of(user), Keys.box(channel)).map(Boxes::read).orElse(Box.EMPTY);
    }

    /// That a notice waits too, in a box that is to be emptied at `due` unless it is earlier.
    static Change adding(UserId user, Channel channel, String id, Instant due) {
        return Change.to(Keys.of(user), Keys.box(channel))
                .addTexts(WAITING, Set.of(id))
                .set(DUE, DUE)
                .setOnce(DUE_AT, due);
    }

    /// Takes all that waits out as a batch; nothing where somebody else was faster.
    Optional<Box> take(UserId user, Channel channel, Box seen) {
        var change =
                Change.to(Keys.of(user), Keys.box(channel))
                        .set(SENDING, seen.waiting())
                        .set(BATCH, ids.next())
                        .remove(WAITING)
                        .set(DUE_AT, clock.instant().plus(PATIENCE))
                        .when(Condition.exists().missing(BATCH).equal(WAITING, seen.waiting()));
        return table.change(change) instanceof WriteResult.Done(var item)
                ? Optional.of(read(item))
                : Optional.empty();
    }

    /// Notes that the batch of this box is over. What came meanwhile is due at `next`.
    void done(UserId user, Channel channel, Box sent, Instant next) {
        var batch = sent.batch();
        if (batch == null) {
            throw new IllegalStateException("a box has no batch (expected: one that is sent)");
        }
        var alone = Condition.exists().equal(BATCH, batch).missing(WAITING);
        var over = over(user, channel, sent).remove(DUE).remove(DUE_AT).when(alone);
        if (!table.change(over).done()) {
            var more = over(user, channel, sent).set(DUE_AT, next);
            table.change(more.when(Condition.exists().equal(BATCH, batch)));
        }
    }

    /// Puts off what waits.
    void later(UserId user, Channel channel, Instant due) {
        table.change(
                Change.to(Keys.of(user), Keys.box(channel))
                        .set(DUE_AT, due)
                        .when(Condition.exists().has(WAITING).missing(BATCH)));
    }

    /// Boxes whose time has come, the first first.
    List<Due> due(Instant now) {
        return table.query(Query.ofIndex(DUE, DUE, DUE, DUE_AT).before(now).limit(PAGE)).stream()
                .map(item -> new Due(Keys.user(item.pk()), Keys.channel(item.sk())))
                .toList();
    }

    private static Change over(UserId user, Channel channel, Box sent) {
        return Change.to(Keys.of(user), Keys.box(channel))
                .remove(BATCH)
                .remove(SENDING)
                .set(LAST, sent.lastAt())
                .set(DAY_END, sent.dayEnd())
                .set(IN_DAY, sent.sentInDay());
    }

    private static Box read(Item item) {
        return new Box(
                item.texts(WAITING),
                item.texts(SENDING),
                item.maybeText(BATCH).orElse(null),
                item.maybeTime(DUE_AT).orElse(null),
                item.maybeTime(LAST).orElse(null),
                item.maybeTime(DAY_END).orElse(null),
                (int) item.number(IN_DAY, 0));
    }
}
