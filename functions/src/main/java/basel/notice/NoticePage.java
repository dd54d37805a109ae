package basel.notice;

import basel.shared.push.Notice;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of somebody's notices; `unread` counts all that were not read, to 100.
@Serdeable
record NoticePage(List<Notice> items, int unread, @Nullable String nextCursor) {
    NoticePage {
        items = List.copyOf(items);
    }
}
