package basel.talk;

import basel.shared.push.Chat;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conversations, the one that changed last first; `nextCursor` where there are more.
@Serdeable
record ChatPage(List<Chat> items, @Nullable String nextCursor) {
    ChatPage {
        items = List.copyOf(items);
    }
}
