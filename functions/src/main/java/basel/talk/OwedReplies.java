package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.work.ScheduledWork;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Makes good what a crash left owed for more than a minute: replies that were never ordered, work
/// that was never queued, deleted conversations of which something is left.
@Singleton
final class OwedReplies implements ScheduledWork {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private final Table table;
    private final Chats chats;
    private final Reorder reorder;
    private final OwedWork work;
    private final Deletion deletion;

    OwedReplies(Tables tables, Chats chats, Reorder reorder, OwedWork work, Deletion deletion) {
        this.table = tables.named("chats");
        this.chats = chats;
        this.reorder = reorder;
        this.work = work;
        this.deletion = deletion;
    }

    @Override
    public String name() {
        return "owed";
    }

    @Override
    public void run(Instant now) {
        for (var item : owed("reply", now)) {
            chats.find(new ChatId(item.pk())).ifPresent(head -> reorder.ifLate(head, PATIENCE));
        }
        for (var item : owed(OwedWork.OWED, now)) {
            work.queueOf(item.pk(), item.sk());
        }
        for (var item : owed(Deletion.OWED, now)) {
            deletion.sweep(new ChatId(item.pk()));
        }
    }

    private List<Item> owed(String what, Instant now) {
        return table.query(
                Query.ofIndex(Keys.OWED_INDEX, Keys.OWED, what, Keys.OWED_SINCE)
                        .before(now.minus(PATIENCE))
                        .limit(MOST));
    }
}
