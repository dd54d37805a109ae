package basel.resume;

import basel.shared.push.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry as it is stored. `rank` orders a section's entries; between two ranks there is room.
record StoredEntry(
        String id,
        Section section,
        Words words,
        Fact.Visibility visibility,
        long rank,
        Entry.@Nullable Origin origin,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /// A new entry.
    static StoredEntry made(
            String id,
            Section section,
            Words words,
            Fact.Visibility visibility,
            long rank,
            Entry.@Nullable Origin origin,
            Instant now) {
        return new StoredEntry(id, section, words, visibility, rank, origin, 1, now, now);
    }

    /// The same entry, one version later.
    StoredEntry changed(Words told, Fact.Visibility seenBy, long newRank, Instant now) {
        return new StoredEntry(
                id, section, told, seenBy, newRank, origin, version + 1, createdAt, now);
    }

    StoredEntry ranked(long newRank) {
        return new StoredEntry(
                id, section, words, visibility, newRank, origin, version, createdAt, updatedAt);
    }

    StoredEntry from(Entry.Origin learned) {
        return new StoredEntry(
                id, section, words, visibility, rank, learned, version, createdAt, updatedAt);
    }

    /// How it is shown at this place of its section.
    Entry at(int position) {
        return new Entry(
                id,
                section,
                words.title(),
                words.organisation(),
                words.place(),
                words.from(),
                words.to(),
                words.level(),
                words.years(),
                words.url(),
                words.text(),
                visibility,
                position,
                origin,
                version,
                createdAt,
                updatedAt);
    }
}
