package basel.talk;

import basel.shared.push.Message;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages, oldest first; `nextCursor` where there are more in the direction of the page.
@Serdeable
record MessagePage(List<Message> items, @Nullable String nextCursor) {
    MessagePage {
        items = List.copyOf(items);
    }
}
