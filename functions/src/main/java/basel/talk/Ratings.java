package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;
import basel.shared.push.Message;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What readers thought of answers: thumbs, and a reason, which is sealed.
@Singleton
final class Ratings {
    private final Table table;
    private final Leases leases;
    private final Messages messages;
    private final Seal seal;

    Ratings(Tables tables, Leases leases, Messages messages, Seal seal) {
        this.table = tables.named("chats");
        this.leases = leases;
        this.messages = messages;
        this.seal = seal;
    }

    /// Rates an answer that has ended; empty where there is none with this id.
    Optional<Message> rate(ChatId chat, MessageId reply, Message.Feedback feedback) {
        if (!Chats.wellFormed(reply.value())) {
            return Optional.empty();
        }
        return leases.ended(chat, reply).flatMap(ended -> rate(chat, ended.seq(), feedback));
    }

    private Optional<Message> rate(ChatId chat, long seq, Message.Feedback feedback) {
        var rating = feedback.rating();
        var reason = feedback.text();
        var change =
                Change.to(chat.value(), Keys.message(seq))
                        .set("rating", rating == null ? null : rating.name())
                        .set("reason", reason == null ? null : seal.close(chat.value(), reason))
                        .when(Condition.exists());
        return switch (table.change(change)) {
            case WriteResult.Done(var item) -> Optional.of(messages.read(chat, item).message());
            case WriteResult.Refused(_) -> Optional.empty();
        };
    }
}
