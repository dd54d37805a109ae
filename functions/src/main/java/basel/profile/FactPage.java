package basel.profile;

import basel.shared.push.Fact;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts, the one said last first; `nextCursor` where there are more.
@Serdeable
record FactPage(List<Fact> items, @Nullable String nextCursor) {
    FactPage {
        items = List.copyOf(items);
    }
}
