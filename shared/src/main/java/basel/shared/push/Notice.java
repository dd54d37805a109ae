package basel.shared.push;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A notice as its reader sees it, in their language. `kind` is one of those of the preferences;
/// `path` is the page of the app that it leads to.
@Serdeable
public record Notice(
        String id,
        String kind,
        String title,
        @Nullable String text,
        String path,
        Instant createdAt,
        boolean read) {}
