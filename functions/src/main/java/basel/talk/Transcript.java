package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.push.Message;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The front desk for rooms that read again what was said, such as to learn from it.
@Singleton
public final class Transcript {
    private final Messages messages;

    Transcript(Messages messages) {
        this.messages = messages;
    }

    /// The message with this seq; none where the conversation was deleted.
    public Optional<Message> at(ChatId chat, long seq) {
        return messages.at(chat, seq).map(Said::message);
    }
}
