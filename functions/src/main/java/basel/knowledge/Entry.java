package basel.knowledge;

import org.jspecify.annotations.Nullable;

/// What a pack holds of a chunk: everything but its text. Without a vector it is found by words
/// alone.
record Entry(Source source, int ordinal, long print, Terms terms, @Nullable Vector vector) {
    boolean of(String sourceId) {
        return source.id().equals(sourceId);
    }

    /// Whether both stand for the same, found in the same way.
    boolean same(Entry other) {
        return source.equals(other.source)
                && ordinal == other.ordinal
                && print == other.print
                && maker().equals(other.maker());
    }

    String textKey() {
        return Keys.text(source.id(), ordinal);
    }

    /// Whether this is still the text that it stands for.
    boolean standsFor(String text) {
        return new Chunk(ordinal, text).print() == print;
    }

    Entry with(Vector newer) {
        return new Entry(source, ordinal, print, terms, newer);
    }

    /// What made its vector, "" where it has none.
    String maker() {
        return vector == null ? "" : vector.maker();
    }

    boolean hasVectorOf(String maker) {
        return vector != null && maker().equals(maker);
    }
}
