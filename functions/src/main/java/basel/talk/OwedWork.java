package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.work.WorkQueue;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Work that follows from replies: stored in the reply's row with its end, gone once it is queued.
@Singleton
final class OwedWork {
    static final String OWED = "work";

    private static final String WORK = "work";
    private static final String TYPE = "type";
    private static final Argument<List<Map<String, String>>> LIST =
            Argument.listOf(Argument.mapOf(String.class, String.class));

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

    /// Adds work to the change that ends a reply.
    void owe(Change end, ChatId chat, List<Finish.Later> work, Instant now) {
        if (!work.isEmpty()) {
            var all = work.stream().map(OwedWork::texts).toList();
            end.set(Keys.OWED, OWED)
                    .set(Keys.OWED_SINCE, now)
                    .set(WORK, seal.close(chat.value(), texts.write(all)));
        }
    }

    /// Queues what a reply still owes.
    void queueOf(ChatId chat, MessageId reply) {
        queueOf(chat.value(), Keys.reply(reply));
    }

    /// Queues what stands under this key, if it is still owed.
    void queueOf(String chat, String sk) {
        table.get(chat, sk).filter(item -> item.has(WORK)).ifPresent(this::queue);
    }

    /// Queues work, then forgets it. A crash between the two queues it twice, never not at all.
    void queue(ChatId chat, MessageId reply, List<Finish.Later> work) {
        if (!work.isEmpty()) {
            work.forEach(later -> queue.later(later.type(), later.body()));
            forget(chat.value(), Keys.reply(reply));
        }
    }

    private void queue(Item item) {
        for (var later : texts.read(seal.open(item.pk(), item.bytes(WORK)), LIST)) {
            var body = new HashMap<>(later);
            queue.later(String.valueOf(body.remove(TYPE)), body);
        }
        forget(item.pk(), item.sk());
    }

    private void forget(String chat, String sk) {
        table.change(
                Change.to(chat, sk)
                        .remove(Keys.OWED)
                        .remove(Keys.OWED_SINCE)
                        .remove(WORK)
                        .when(Condition.exists()));
    }

    private static Map<String, String> texts(Finish.Later later) {
        var all = new HashMap<>(later.body());
        all.put(TYPE, later.type());
        return all;
    }
}
