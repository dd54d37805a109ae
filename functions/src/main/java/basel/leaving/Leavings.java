package basel.leaving;

import basel.shared.kernel.UserId;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whose data is owed to be deleted: key `leaving`/`<user>` in the table Accounts, from the moment
/// that they left until everything is gone for sure.
@Singleton
final class Leavings {
    private static final String PK = "leaving";
    private static final int PAGE = 100;

    private final Table table;
    private final Clock clock;

    Leavings(Tables tables, Clock clock) {
        this.table = tables.named("accounts");
        this.clock = clock;
    }

    /// Somebody who left; `swept` when everything of theirs was deleted once.
    record Leaving(UserId user, Instant since, boolean swept) {}

    /// Adds to a transaction that this user's data is owed to be deleted.
    void add(Transaction transaction, UserId user) {
        transaction.put(table, Item.keyed(PK, user.value()).time("since", clock.instant()).build());
    }

    Optional<Leaving> find(UserId user) {
        return table.get(PK, user.value()).map(Leavings::read);
    }

    List<Leaving> some() {
        return table.query(Query.of(PK).limit(PAGE)).stream().map(Leavings::read).toList();
    }

    void swept(UserId user) {
        table.change(Change.to(PK, user.value()).set("swept", true).when(Condition.exists()));
    }

    void done(UserId user) {
        table.delete(PK, user.value());
    }

    private static Leaving read(Item item) {
        return new Leaving(new UserId(item.sk()), item.time("since"), item.flag("swept"));
    }
}
