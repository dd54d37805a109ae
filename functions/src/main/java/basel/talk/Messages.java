package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.push.Message;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was said in conversations. Texts, citations and reasons are sealed with the chat's key.
/// Seqs have no gaps: there are older messages exactly where the oldest one's seq is above 1.
@Singleton
final class Messages {
    private static final Argument<List<Message.Citation>> CITATIONS =
            Argument.listOf(Message.Citation.class);

    private final Table table;
    private final Seal seal;
    private final Texts texts;

    Messages(Tables tables, Seal seal, Texts texts) {
        this.table = tables.named("chats");
        this.seal = seal;
        this.texts = texts;
    }

    Optional<Said> at(ChatId chat, long seq) {
        return table.get(chat.value(), Keys.message(seq)).map(item -> read(chat, item));
    }

    /// The newest with a seq below `before`, oldest first.
    List<Said> before(ChatId chat, long before, int most) {
        if (before <= 1) {
            return List.of();
        }
        return table
                .query(
                        Query.of(chat.value())
                                .between(Keys.message(1), Keys.message(before - 1))
                                .newestFirst()
                                .limit(most))
                .reversed()
                .stream()
                .map(item -> read(chat, item))
                .toList();
    }

    /// The oldest with a seq above `after`, oldest first.
    List<Said> after(ChatId chat, long after, int most) {
        return table
                .query(
                        Query.of(chat.value())
                                .between(Keys.message(after + 1), Keys.lastMessage())
                                .limit(most))
                .stream()
                .map(item -> read(chat, item))
                .toList();
    }

    /// The newest, oldest first.
    List<Said> newest(ChatId chat, int most) {
        return before(chat, Long.MAX_VALUE, most);
    }

    Item item(Said said) {
        var message = said.message();
        var chat = message.chatId();
        var variant = message.variant();
        var citations = message.citations();
        var item =
                Item.keyed(chat, Keys.message(said.seq()))
                        .text("id", message.id())
                        .number(Keys.SEQ, said.seq())
                        .text("role", message.role().name())
                        .text("author", message.author())
                        .bytes(Keys.TEXT, seal.close(chat, said.text()))
                        .text("replyTo", message.replyTo())
                        .text("clientId", message.clientId())
                        .time("createdAt", message.createdAt())
                        .text(Keys.STATE, message.state().name())
                        .text("model", message.model())
                        .number("upTo", said.upTo());
        if (variant != null) {
            item.number("variant", variant);
        }
        if (citations != null && !citations.isEmpty()) {
            item.bytes("citations", seal.close(chat, texts.write(citations)));
        }
        return item.build();
    }

    Said read(ChatId chat, Item item) {
        var message =
                new Message(
                        item.text("id"),
                        chat.value(),
                        item.number(Keys.SEQ),
                        Message.Role.valueOf(item.text("role")),
                        item.maybeText("author").orElse(null),
                        Message.Part.text(seal.open(chat.value(), item.bytes(Keys.TEXT))),
                        item.maybeBytes("citations").map(b -> citations(chat, b)).orElse(null),
                        item.maybeText("replyTo").orElse(null),
                        item.has("variant") ? (Integer) (int) item.number("variant") : null,
                        item.maybeText("clientId").orElse(null),
                        item.time("createdAt"),
                        Message.State.valueOf(item.text(Keys.STATE)),
                        item.maybeText("model").orElse(null),
                        feedback(chat, item));
        return new Said(message, item.number("upTo", 0));
    }

    private List<Message.Citation> citations(ChatId chat, byte[] bytes) {
        return texts.read(seal.open(chat.value(), bytes), CITATIONS);
    }

    private Message.@Nullable Feedback feedback(ChatId chat, Item item) {
        if (!item.has("rating") && !item.has("reason")) {
            return null;
        }
        return new Message.Feedback(
                item.maybeText("rating").map(Message.Rating::valueOf).orElse(null),
                item.maybeBytes("reason").map(b -> seal.open(chat.value(), b)).orElse(null));
    }
}
