package basel.resume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What stands at the top of a profile, as it is stored. Version 0 was never saved.
record Head(Told told, @Nullable String handle, long version, @Nullable Instant updatedAt) {
    static final Head NONE = new Head(Told.NOTHING, null, 0, null);

    /// What the person tells at the top, and whether everybody may read what they made public, and
    /// search engines list it.
    @io.micronaut.serde.annotation.Serdeable
    record Told(
            @Nullable String name,
            @Nullable String headline,
            @Nullable String about,
            @Nullable String location,
            boolean publicPage,
            boolean findable) {
        static final Told NOTHING = new Told(null, null, null, null, false, false);

        Told at(String place) {
            return new Told(name, headline, about, place, publicPage, findable);
        }
    }

    /// The same head, one version later.
    Head changed(Told next, @Nullable String newHandle, Instant now) {
        return new Head(next, newHandle, version + 1, now);
    }
}
