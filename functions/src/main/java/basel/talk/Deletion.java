package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.UserId;
import basel.shared.push.Chat;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Deletes conversations. First the head loses its owner, so that nobody finds it any more and the
/// rest is owed; then everything goes, the head last.
@Singleton
final class Deletion {
    static final String OWED = "delete";
    private static final int BATCH = 100;

    /// Whose the conversation was: what follows from its deletion is theirs.
    private static final String WAS = "was";

    private final Tables tables;
    private final Table table;
    private final Kinds kinds;
    private final WorkQueue queue;
    private final Clock clock;

    Deletion(Tables tables, Kinds kinds, WorkQueue queue, Clock clock) {
        this.tables = tables;
        this.table = tables.named("chats");
        this.kinds = kinds;
        this.queue = queue;
        this.clock = clock;
    }

    void delete(Head head) {
        var change =
                Change.to(head.id().value(), Keys.HEAD)
                        .remove(Keys.OWNER)
                        .remove(Keys.HOST)
                        .remove("reply")
                        .remove("title")
                        .set(WAS, head.owner().value())
                        .set(Keys.OWED, OWED)
                        .set(Keys.OWED_SINCE, clock.instant())
                        .add("version", 1)
                        .when(Condition.exists());
        var transaction =
                tables.transaction()
                        .change(table, change)
                        .delete(table, Keys.ofOwner(head.owner()), Keys.onlyOne(head.kind()));
        var visit = head.visit();
        if (visit != null) {
            transaction
                    .delete(table, Keys.ofInvite(visit.invite()), head.id().value())
                    .delete(table, Keys.ofOwner(head.owner()), Keys.ofInvite(visit.invite()));
        }
        transaction.run();
        sweep(head.id());
    }

    /// Deletes what is left of a conversation whose head has no owner.
    void sweep(ChatId chat) {
        for (; ; ) {
            var left =
                    table.query(Query.of(chat.value()).limit(BATCH)).stream()
                            .filter(item -> !item.sk().equals(Keys.HEAD))
                            .toList();
            if (left.isEmpty()) {
                table.get(chat.value(), Keys.HEAD).ifPresent(this::follow);
                table.delete(chat.value(), Keys.HEAD);
                return;
            }
            var transaction = tables.transaction();
            left.forEach(item -> transaction.delete(table, item.pk(), item.sk()));
            transaction.run();
        }
    }

    /// Queues what the kind does once everything is gone; the head stands until that is queued.
    private void follow(Item head) {
        var kind = kinds.of(Chat.Kind.valueOf(head.text("kind")));
        head.maybeText(WAS).stream()
                .flatMap(owner -> kind.deleted(new ChatId(head.pk()), new UserId(owner)).stream())
                .forEach(later -> queue.later(later.type(), later.body()));
    }
}
