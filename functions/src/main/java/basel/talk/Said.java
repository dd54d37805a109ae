package basel.talk;

import basel.shared.kernel.MessageId;
import basel.shared.push.Message;

/// A stored message. For a reply, `upTo` is the seq of the newest thing said that it answers, as
/// people may go on talking while it is written.
record Said(Message message, long upTo) {
    long seq() {
        var seq = message.seq();
        if (seq == null) {
            throw new IllegalStateException("message " + message.id() + " is not stored");
        }
        return seq;
    }

    MessageId id() {
        return new MessageId(message.id());
    }

    boolean reply() {
        return message.role() == Message.Role.basel;
    }

    /// All text of the message.
    String text() {
        var text = new StringBuilder();
        for (var part : message.parts()) {
            text.append(part.text());
        }
        return text.toString();
    }
}
