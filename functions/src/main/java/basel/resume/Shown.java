package basel.resume;

import basel.shared.push.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that may be told of a person: a confirmed fact, or an entry of their profile.
///
/// @param kind a fact's kind (`skill`, `years`, …), or an entry's section (`skills`, …)
/// @param value its shortest form: what it is about
/// @param text the sentence, or the entry's line and text
/// @param quote the exact words that it comes from, where it was said
/// @param source where it was said; null for what the person typed
/// @param factId of an entry, the fact that it was made from; it tells the same
public record Shown(
        String id,
        boolean entry,
        String kind,
        String value,
        Fact.Polarity polarity,
        String text,
        Fact.Visibility visibility,
        @Nullable String quote,
        Fact.@Nullable Source source,
        @Nullable String factId,
        Instant updatedAt) {

    static Shown of(Fact fact) {
        return new Shown(
                fact.id(),
                false,
                fact.kind(),
                fact.value(),
                fact.polarity(),
                fact.sentence(),
                fact.visibility(),
                fact.quote(),
                fact.source(),
                null,
                fact.updatedAt());
    }

    static Shown of(StoredEntry entry) {
        var origin = entry.origin();
        return new Shown(
                entry.id(),
                true,
                entry.section().name(),
                entry.words().name(),
                Fact.Polarity.yes,
                entry.words().whole(),
                entry.visibility(),
                origin == null ? null : origin.quote(),
                origin == null ? null : origin.said(),
                origin == null ? null : origin.factId(),
                entry.updatedAt());
    }
}
