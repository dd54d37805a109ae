package basel.talk;

import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Orders again a reply that nobody writes: its order was lost, or its worker died and the queue
/// still waits for it. Whoever looks at the conversation brings that about, and the schedule.
@Singleton
final class Reorder {
    private final Table table;
    private final Heads heads;
    private final Leases leases;
    private final Aftermath aftermath;
    private final Clock clock;

    Reorder(Tables tables, Heads heads, Leases leases, Aftermath aftermath, Clock clock) {
        this.table = tables.named("chats");
        this.heads = heads;
        this.leases = leases;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /// Orders again unless the last order is younger than `patience` or somebody writes. Of several
    /// who ask at once, one orders.
    void ifLate(Head head, Duration patience) {
        var due = head.due();
        var now = clock.instant();
        if (due == null
                || due.since().isAfter(now.minus(patience))
                || leases.alive(head.id(), due.reply())) {
            return;
        }
        if (table.change(Heads.orderedAgain(head, due, now)) instanceof WriteResult.Done done) {
            aftermath.order(heads.read(done.item()));
        }
    }
}
