package basel.resume;

import basel.shared.push.Fact;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry of a profile's section as it is shown. `source` is where it was learned; the person
/// typed it where there is none.
@Serdeable
public record Entry(
        String id,
        Section section,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable String place,
        @Nullable String from,
        @Nullable String to,
        @Nullable String level,
        @Nullable Integer years,
        @Nullable String url,
        @Nullable String text,
        Fact.Visibility visibility,
        @Schema(description = "Its place in the section, from 0.") int position,
        @Nullable Origin source,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /// The fact that an entry was made from, and where and in which words it was said.
    @Serdeable
    public record Origin(String factId, Fact.@Nullable Source said, @Nullable String quote) {}

    /// What it tells.
    public Words words() {
        return new Words(title, organisation, place, from, to, level, years, url, text);
    }
}
