package basel.knowledge;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Some of an owner's entries, stored as one item. Its version is that of the manifest it was
/// written with, so that no two states of a pack ever share a number and a version. Small enough
/// that adding one chunk is cheap, as the whole pack is written each time.
record Pack(int number, long version, List<Entry> entries) {
    /// Of 64 entries with 512 numbers each: some 60 kB, far below the 400 kB that an item may have.
    static final int MOST = 64;

    static final int MOST_BYTES = 300_000;

    Pack {
        entries = List.copyOf(entries);
    }

    static Pack empty(int number) {
        return new Pack(number, 0, List.of());
    }

    /// What stays without what leaves, and what joins.
    List<Entry> with(Predicate<Entry> leaves, List<Entry> joins) {
        return Stream.concat(entries.stream().filter(leaves.negate()), joins.stream()).toList();
    }

    static boolean fit(List<Entry> entries) {
        return entries.size() <= MOST
                && entries.stream().mapToLong(PackBytes::size).sum() <= MOST_BYTES;
    }

    /// What made its vectors; an entry without one counts as made by "".
    Set<String> makers() {
        return entries.stream().map(Entry::maker).collect(Collectors.toUnmodifiableSet());
    }
}
