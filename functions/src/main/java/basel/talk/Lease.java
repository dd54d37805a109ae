package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;

/// The right to write a reply, held by one worker at a time. Each taking is a new attempt; an older
/// holder is refused at each write. `partial` and `stopped` are what the row said when it was
/// taken.
record Lease(
        ChatId chat, MessageId reply, String owner, int attempt, boolean stopped, String partial) {

    /// How asking for it ended.
    sealed interface Result {
        record Taken(Lease lease) implements Result {}

        /// Somebody else holds it.
        record Busy() implements Result {}

        /// The reply has ended already.
        record Over() implements Result {}
    }

    /// How saving the text so far ended.
    enum Saved {
        GOES_ON,
        STOP,
        LOST
    }
}
