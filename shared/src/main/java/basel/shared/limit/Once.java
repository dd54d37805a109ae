package basel.shared.limit;

import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Does a thing once, though its order may come twice or at the same time twice. What died half-way
/// may be done again after a minute.
@Singleton
public final class Once {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final Table table;
    private final Clock clock;

    Once(Tables tables, Clock clock) {
        this.table = tables.named("limits");
        this.clock = clock;
    }

    /// Does `deed` unless it was done under this id already.
    ///
    /// @throws IllegalStateException when somebody else is at it just now
    public void run(String id, Runnable deed) {
        var now = clock.instant();
        var claim = row(id, "doing", LEASE);
        var claimed = table.put(claim, Condition.none().missingOrBelow("until", now));
        if (claimed instanceof WriteResult.Refused(var standing)) {
            if (standing != null && standing.text("state").equals("done")) {
                return;
            }
            throw new IllegalStateException(id + " is being done (expected: done or not begun)");
        }
        deed.run();
        table.put(row(id, "done", REMEMBERED));
    }

    private Item row(String id, String state, Duration life) {
        var end = clock.instant().plus(life);
        return Item.keyed("once#" + id, "once")
                .text("state", state)
                .time("until", end)
                .ttl(end)
                .build();
    }
}
