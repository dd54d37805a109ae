package basel.talk;

import basel.shared.kernel.MessageId;
import java.util.List;

/// A whole reply: its text without marks, and the marks of the materials it rests on, in order.
public record Written(MessageId id, String text, List<String> marks) {
    public Written {
        marks = List.copyOf(marks);
    }
}
