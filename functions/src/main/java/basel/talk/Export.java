package basel.talk;

import basel.shared.push.Chat;
import basel.shared.push.Message;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// A whole conversation, of each answer its newest variant.
@Serdeable
record Export(Chat chat, List<Message> messages) {
    Export {
        messages = List.copyOf(messages);
    }

    /// The same as Markdown, for people.
    String markdown() {
        var text = new StringBuilder("# ").append(chat.title()).append("\n");
        for (var message : messages) {
            text.append("\n**")
                    .append(speaker(message))
                    .append("** · ")
                    .append(message.createdAt())
                    .append("\n\n")
                    .append(new Said(message, 0).text())
                    .append("\n");
        }
        return text.toString();
    }

    private static String speaker(Message message) {
        return switch (message.role()) {
            case person -> "You";
            case basel -> "Basel";
            case supporter -> "Supporter";
            case system -> "Note";
        };
    }
}
