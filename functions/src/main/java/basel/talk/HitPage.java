package basel.talk;

import basel.shared.push.Chat;
import basel.shared.push.Message;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conversations in which something was found; all of them, so there is never a next page.
@Serdeable
record HitPage(List<Hit> items, @Nullable String nextCursor) {
    HitPage {
        items = List.copyOf(items);
    }

    /// One conversation with the messages that hold the words, the newest first; none where only
    /// its title does.
    @Serdeable
    record Hit(Chat chat, List<Message> messages) {
        public Hit {
            messages = List.copyOf(messages);
        }
    }
}
