package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Work that follows from replies: stored with the reply, gone once it is queued.
@Singleton
final class OwedWork {
    static final String OWED = "work";

    private final Table table;
    private final Seal seal;
    private final Texts texts;
    private final WorkQueue queue;

    OwedWork(Tables tables, Seal seal, Texts texts, WorkQueue queue) {
        this.table = tables.named("chats");
        this.seal = seal;
        this.texts = texts;
        this.queue = queue;
    }

    List<Item> items(ChatId chat, MessageId reply, List<Finish.Later> work, Instant now) {
        var items = new ArrayList<Item>();
        for (var later : work) {
            items.add(
                    Item.keyed(chat.value(), Keys.work(reply) + items.size())
                            .text(Keys.OWED, OWED)
                            .time(Keys.OWED_SINCE, now)
                            .text("type", later.type())
                            .bytes("body", seal.close(chat.value(), texts.write(later.body())))
                            .build());
        }
        return items;
    }

    /// Queues what a reply still owes.
    void queueOf(ChatId chat, MessageId reply) {
        table.query(Query.of(chat.value()).beginning(Keys.work(reply))).forEach(this::queue);
    }

    /// Queues one piece of owed work, if it is still owed.
    void queueOne(String chat, String sk) {
        table.get(chat, sk).ifPresent(this::queue);
    }

    /// Queues work, then forgets it. A crash between the two queues it twice, never not at all.
    void queue(Item item) {
        queue.later(item.text("type"), texts.map(seal.open(item.pk(), item.bytes("body"))));
        table.delete(item.pk(), item.sk());
    }
}
