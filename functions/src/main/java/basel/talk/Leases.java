package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.Ids;
import basel.shared.kernel.MessageId;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who writes which reply, and its text so far. The row outlives the reply, so that a late order
/// finds that it ended, and with which seq.
@Singleton
final class Leases {
    /// A few heartbeats long: so soon may another worker begin anew where this one died.
    static final Duration LIFE = Duration.ofSeconds(8);

    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";
    private static final String ATTEMPT = "attempt";
    private static final String STOP = "stop";
    private static final String PARTIAL = "partial";
    private static final String INDEX = "index";

    private final Table table;
    private final Seal seal;
    private final Ids ids;
    private final Clock clock;

    Leases(Tables tables, Seal seal, Ids ids, Clock clock) {
        this.table = tables.named("chats");
        this.seal = seal;
        this.ids = ids;
        this.clock = clock;
    }

    /// The text so far of a reply that is being written; deltas go on from `index`.
    record Progress(int attempt, int index, String text) {}

    Lease.Result take(ChatId chat, MessageId reply) {
        var holder = ids.next();
        var now = clock.instant();
        var change =
                Change.to(chat.value(), Keys.reply(reply))
                        .set(HOLDER, holder)
                        .set(UNTIL, now.plus(LIFE))
                        .add(ATTEMPT, 1)
                        .when(Condition.none().missing(Keys.STATE).missingOrBelow(UNTIL, now));
        return switch (table.change(change)) {
            case WriteResult.Done(var item) -> new Lease.Result.Taken(lease(reply, item));
            case WriteResult.Refused(var item) -> refused(reply, item, holder);
        };
    }

    /// Saves the text so far and prolongs the lease. The same write sees a stop and a lost lease.
    Lease.Saved save(Lease lease, String text, int index) {
        var change =
                held(lease)
                        .set(PARTIAL, seal.close(lease.chat().value(), text))
                        .set(INDEX, index)
                        .set(UNTIL, clock.instant().plus(LIFE));
        return switch (table.change(change)) {
            case WriteResult.Refused(_) -> Lease.Saved.LOST;
            case WriteResult.Done(var item) ->
                    item.flag(STOP) ? Lease.Saved.STOP : Lease.Saved.GOES_ON;
        };
    }

    /// Prolongs the lease while there is no text to save. A lost one is seen at the next save.
    void prolong(Lease lease) {
        table.change(held(lease).set(UNTIL, clock.instant().plus(LIFE)));
    }

    /// Lets the next attempt begin at once.
    void release(Lease lease) {
        table.change(held(lease).remove(UNTIL));
    }

    /// Asks whoever writes the reply, now or later, to stop. Too late is no harm.
    void stop(ChatId chat, MessageId reply) {
        table.change(
                Change.to(chat.value(), Keys.reply(reply))
                        .set(STOP, true)
                        .when(Condition.none().missing(Keys.STATE)));
    }

    /// The end of a reply, for the transaction that stores it: only the holder can end it.
    static Change end(Lease lease, long seq) {
        return held(lease)
                .set(Keys.STATE, "ended")
                .set(Keys.SEQ, seq)
                .remove(HOLDER)
                .remove(UNTIL)
                .remove(STOP)
                .remove(PARTIAL)
                .remove(INDEX);
    }

    /// How a reply ended: after how many attempts, stored with which seq.
    record Ended(int attempt, long seq) {}

    Optional<Ended> ended(ChatId chat, MessageId reply) {
        return table.get(chat.value(), Keys.reply(reply))
                .filter(item -> item.has(Keys.SEQ))
                .map(item -> new Ended(attempt(item), item.number(Keys.SEQ)));
    }

    /// How far a reply is, once somebody began it.
    Optional<Progress> progress(ChatId chat, MessageId reply) {
        return table.get(chat.value(), Keys.reply(reply))
                .filter(item -> item.has(ATTEMPT) && !item.has(Keys.STATE))
                .map(item ->
                        new Progress(attempt(item), (int) item.number(INDEX, 0), partial(item)));
    }

    /// Whether somebody writes the reply now.
    boolean alive(ChatId chat, MessageId reply) {
        return table.get(chat.value(), Keys.reply(reply))
                .flatMap(item -> item.maybeTime(UNTIL))
                .filter(until -> until.isAfter(clock.instant()))
                .isPresent();
    }

    private static Change held(Lease lease) {
        return Change.to(lease.chat().value(), Keys.reply(lease.reply()))
                .when(
                        Condition.none()
                                .equal(HOLDER, lease.owner())
                                .equal(ATTEMPT, lease.attempt()));
    }

    /// A refusal may be the echo of our own write whose answer was lost.
    private Lease.Result refused(MessageId reply, @Nullable Item item, String holder) {
        if (item == null || item.has(Keys.STATE)) {
            return new Lease.Result.Over();
        }
        return item.maybeText(HOLDER).filter(holder::equals).isPresent()
                ? new Lease.Result.Taken(lease(reply, item))
                : new Lease.Result.Busy();
    }

    private Lease lease(MessageId reply, Item item) {
        var chat = new ChatId(item.pk());
        return new Lease(
                chat, reply, item.text(HOLDER), attempt(item), item.flag(STOP), partial(item));
    }

    private String partial(Item item) {
        return item.maybeBytes(PARTIAL).map(bytes -> seal.open(item.pk(), bytes)).orElse("");
    }

    private static int attempt(Item item) {
        return (int) item.number(ATTEMPT);
    }
}
