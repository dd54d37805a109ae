package basel.talk;

import basel.shared.store.Condition;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;

/// The store of summaries. They stand beside their heads, which each message writes anew.
@Singleton
final class Summaries {
    private final Tables tables;
    private final Table table;
    private final Heads heads;

    Summaries(Tables tables, Heads heads) {
        this.tables = tables;
        this.table = tables.named("chats");
        this.heads = heads;
    }

    /// Stores a summary; false where a newer one stands or the conversation is gone.
    boolean store(Head head, Summary summary) {
        return tables.transaction()
                .check(table, head.id().value(), Keys.HEAD, Condition.exists().has(Keys.OWNER))
                .change(table, heads.summarised(head.id(), summary))
                .run()
                .done();
    }

    /// The head with its summary.
    Head remembering(Head head) {
        return table.get(head.id().value(), Keys.SUMMARY)
                .map(item -> head.remembering(heads.summary(item, head)))
                .orElse(head);
    }
}
