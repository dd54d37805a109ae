package basel.shared.audit;

import basel.shared.kernel.Ids;
import basel.shared.kernel.Member;
import basel.shared.kernel.UserId;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every write by staff: who did what to what, and when. Key `month#<month>`/`<id>` in the table
/// Audit, where ids sort by time. Entries hold ids and names of roles or states, never what a
/// person wrote, and are neither changed nor deleted.
@Singleton
public final class Audit {
    private final Table table;
    private final Ids ids;
    private final Clock clock;

    Audit(Tables tables, Ids ids, Clock clock) {
        this.table = tables.named("audit");
        this.ids = ids;
        this.clock = clock;
    }

    /// One deed: `deed` such as `user.roles`, `about` an id, `change` from what to what.
    public record Entry(
            String id, Instant at, UserId who, String deed, String about, String change) {}

    /// Adds to a transaction that the deed is noted: both happen, or neither. One write.
    public void add(Transaction transaction, Member who, String deed, String about, String change) {
        transaction.put(table, item(who, deed, about, change));
    }

    /// Notes a deed before it is done.
    public void note(Member who, String deed, String about, String change) {
        table.put(item(who, deed, about, change));
    }

    /// The entries of a month, the newest first, before `before` where it is given.
    public List<Entry> page(YearMonth month, @Nullable String before, int limit) {
        var query = Query.of(key(month));
        if (before != null) {
            query.below(before);
        }
        return table.query(query.newestFirst().limit(limit)).stream().map(Audit::read).toList();
    }

    private Item item(Member who, String deed, String about, String change) {
        var now = clock.instant();
        return Item.keyed(key(YearMonth.from(now.atOffset(ZoneOffset.UTC))), ids.next())
                .time("at", now)
                .text("who", who.id().value())
                .text("deed", deed)
                .text("about", about)
                .text("change", change)
                .build();
    }

    private static Entry read(Item item) {
        return new Entry(
                item.sk(),
                item.time("at"),
                new UserId(item.text("who")),
                item.text("deed"),
                item.text("about"),
                item.text("change"));
    }

    private static String key(YearMonth month) {
        return "month#" + month;
    }
}
