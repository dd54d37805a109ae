package basel.talk;

import basel.shared.kernel.Ids;
import basel.shared.kernel.MessageId;
import basel.shared.push.Message;
import basel.shared.store.Condition;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Stores how replies end: message, head, lease and owed work in one transaction.
@Singleton
final class Replies {
    private static final int TRIES = 20;

    private final Tables tables;
    private final Table table;
    private final Heads heads;
    private final Messages messages;
    private final OwedWork work;
    private final Ids ids;
    private final Clock clock;

    Replies(Tables tables, Heads heads, Messages messages, OwedWork work, Ids ids, Clock clock) {
        this.tables = tables;
        this.table = tables.named("chats");
        this.heads = heads;
        this.messages = messages;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    /// How a reply ended. `begun` is the head that the reply was written from.
    record Ending(
            Head begun,
            Message.State state,
            String text,
            List<Message.Citation> citations,
            Optional<Finish> finish,
            String model) {
        List<Finish.Later> work() {
            return finish.map(Finish::work).orElse(List.of());
        }

        boolean orders(String type) {
            return work().stream().anyMatch(later -> later.type().equals(type));
        }
    }

    /// An ended reply as it is stored, the head after it, and the work that it brought.
    record Ended(Head head, Message message, List<Finish.Later> work) {
        MessageId reply() {
            return new MessageId(message.id());
        }
    }

    /// Stores the end of a reply exactly once; empty where the lease is lost. What people said
    /// meanwhile moves the head on: then it is tried again from where the head stands.
    Optional<Ended> end(Lease lease, Ending ending) {
        var head = ending.begun();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int tries = 0; tries < TRIES; tries++) {
            if (!head.owes(lease.reply())) {
                return Optional.empty();
            }
            var after = after(lease, ending, head, now);
            var said = said(lease, ending, after, now);
            var result = write(lease, head, after, said, ending.work());
            if (!(result instanceof Transaction.Result.Refused refused)) {
                return Optional.of(new Ended(after, said.message(), ending.work()));
            }
            if (refused.refused().get(1) || refused.standing().get(0).isEmpty()) {
                return Optional.empty();
            }
            head = heads.read(refused.standing().get(0).get());
        }
        throw new IllegalStateException("chat " + lease.chat().value() + " never held still");
    }

    private Transaction.Result write(
            Lease lease, Head from, Head to, Said said, List<Finish.Later> brought) {
        var end = Leases.end(lease, said.seq());
        work.owe(end, lease.chat(), brought, said.message().createdAt());
        return tables.transaction()
                .change(table, heads.change(from, to))
                .change(table, end)
                .put(table, messages.item(said), Condition.isNew())
                .run();
    }

    private Head after(Lease lease, Ending ending, Head head, Instant now) {
        var begun = ending.begun();
        var latest = new Head.Latest(lease.reply(), begun.replyTo(), begun.nextVariant());
        var state = ending.finish().map(Finish::state).orElse(null);
        var answered =
                new Head.Answered(
                        latest, begun.upTo(), state, begun.base(), ending.orders(SummaryWork.TYPE));
        return head.answered(answered, new MessageId(ids.next()), now);
    }

    private static Said said(Lease lease, Ending ending, Head after, Instant now) {
        var begun = ending.begun();
        var to = begun.replyTo();
        var message =
                new Message(
                        lease.reply().value(),
                        lease.chat().value(),
                        after.lastSeq(),
                        Message.Role.basel,
                        null,
                        Message.Part.text(ending.text()),
                        ending.citations().isEmpty() ? null : ending.citations(),
                        to == null ? null : to.value(),
                        begun.nextVariant(),
                        null,
                        now,
                        ending.state(),
                        ending.model(),
                        null);
        return new Said(message, begun.upTo());
    }
}
