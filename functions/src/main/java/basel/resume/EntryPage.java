package basel.resume;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section's entries in their order; all fit into one page.
@Serdeable
record EntryPage(List<Entry> items, @Nullable String nextCursor) {
    EntryPage {
        items = List.copyOf(items);
    }
}
