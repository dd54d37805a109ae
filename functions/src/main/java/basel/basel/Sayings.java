package basel.basel;

import basel.shared.kernel.ChatId;
import basel.shared.push.Message;
import java.util.Optional;

/// Where what was said is read again.
interface Sayings {
    /// The message with this seq, unless the conversation was deleted.
    Optional<Message> at(ChatId chat, long seq);
}
