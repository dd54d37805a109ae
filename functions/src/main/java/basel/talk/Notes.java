package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.Ids;
import basel.shared.push.Connections;
import basel.shared.push.Message;
import basel.shared.push.ServerEvent;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What the house itself says in a conversation, once for each key.
@Singleton
final class Notes {
    private static final int TRIES = 20;

    private final Tables tables;
    private final Table table;
    private final Chats chats;
    private final Heads heads;
    private final Messages messages;
    private final Connections connections;
    private final Ids ids;
    private final Clock clock;

    Notes(
            Tables tables,
            Chats chats,
            Heads heads,
            Messages messages,
            Connections connections,
            Ids ids,
            Clock clock) {
        this.tables = tables;
        this.table = tables.named("chats");
        this.chats = chats;
        this.heads = heads;
        this.messages = messages;
        this.connections = connections;
        this.ids = ids;
        this.clock = clock;
    }

    /// Stores a note and tells who watches; nothing where the conversation is gone or ended, or
    /// where the key was used before.
    void note(ChatId chat, String key, String text, List<Message.Citation> citations) {
        for (int tries = 0; tries < TRIES; tries++) {
            var head = chats.find(chat).filter(Head::open);
            if (head.isEmpty()) {
                return;
            }
            var after = head.get().noted(clock.instant().truncatedTo(ChronoUnit.MILLIS));
            var said = said(after, text, citations);
            var result =
                    tables.transaction()
                            .change(table, heads.change(head.get(), after))
                            .put(table, messages.item(said), Condition.isNew())
                            .put(table, once(chat, key, said), Condition.isNew())
                            .run();
            if (!(result instanceof Transaction.Result.Refused refused)) {
                connections.watchers(chat).tell(new ServerEvent.ChatMessage(said.message()));
                return;
            }
            if (refused.refused().get(2)) {
                return;
            }
        }
        throw new IllegalStateException("chat " + chat.value() + " never held still");
    }

    private static Item once(ChatId chat, String key, Said said) {
        return Item.keyed(chat.value(), Keys.note(key)).number(Keys.SEQ, said.seq()).build();
    }

    private Said said(Head after, String text, List<Message.Citation> citations) {
        var message =
                new Message(
                        ids.next(),
                        after.id().value(),
                        after.lastSeq(),
                        Message.Role.system,
                        null,
                        Message.Part.text(text),
                        citations.isEmpty() ? null : citations,
                        null,
                        null,
                        null,
                        after.updatedAt(),
                        Message.State.done,
                        null,
                        null);
        return new Said(message, 0);
    }
}
