package basel.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts 32 chunks of a source in the place of what was kept of them. May be tried again with a
/// newly opened shelf.
final class PartChange {
    private final Source source;
    private final int part;
    private final List<Chunk> chunks;
    private final Vectors vectors;
    private final @Nullable Instant forgottenTo;
    private int parts;
    private boolean late;

    PartChange(
            Source source,
            int part,
            int parts,
            List<Chunk> chunks,
            Vectors vectors,
            @Nullable Instant forgottenTo) {
        this.source = source;
        this.part = part;
        this.parts = parts;
        this.chunks = chunks;
        this.vectors = vectors;
        this.forgottenTo = forgottenTo;
    }

    /// Whether something newer stands, or the owner left.
    boolean late() {
        return late;
    }

    /// How many parts the source has or once had: each of them is to be changed.
    int parts() {
        return parts;
    }

    /// False where somebody else wrote in between.
    boolean done(Shelf shelf) {
        var row = shelf.row(source.id(), part);
        late = shelf.manifest().gone() || row.revision() > source.revision();
        if (late) {
            return true;
        }
        parts = Math.max(parts, row.parts());
        var old = shelf.pack(row.pack()).entries().stream().filter(this::mine).toList();
        var entries = vectors.complete(entries(old), this::text);
        if (row.revision() == source.revision() && unchanged(old, entries)) {
            return true;
        }
        int pack = place(shelf, row.pack(), entries);
        shelf.put(new Row(source.id(), part, parts, source.revision(), pack, forgottenTo));
        texts(shelf, old);
        return shelf.save();
    }

    private boolean mine(Entry entry) {
        return entry.of(source.id()) && entry.ordinal() / Row.CHUNKS == part;
    }

    /// Without new vectors: a chunk with the same text keeps its own.
    private List<Entry> entries(List<Entry> old) {
        Map<Long, Vector> known = new HashMap<>();
        for (var entry : old) {
            if (entry.vector() != null) {
                known.put(entry.print(), entry.vector());
            }
        }
        var entries = new ArrayList<Entry>();
        for (var chunk : chunks) {
            long print = chunk.print();
            var terms = Terms.of(chunk.text());
            entries.add(new Entry(source, chunk.ordinal(), print, terms, known.get(print)));
        }
        return entries;
    }

    private @Nullable String text(Entry entry) {
        return chunks.get(entry.ordinal() % Row.CHUNKS).text();
    }

    private static boolean unchanged(List<Entry> old, List<Entry> entries) {
        if (old.size() != entries.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).same(entries.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Puts the entries into the pack they were in, else into the newest, else into a new one;
    /// gives its number.
    private int place(Shelf shelf, int home, List<Entry> entries) {
        if (home != 0) {
            var all = shelf.pack(home).with(this::mine, entries);
            if (Pack.fit(all)) {
                shelf.put(home, all);
                return entries.isEmpty() ? 0 : home;
            }
            shelf.put(home, shelf.pack(home).with(this::mine, List.of()));
        }
        if (entries.isEmpty()) {
            return 0;
        }
        int newest = shelf.manifest().newest().map(Manifest.Place::number).orElse(home);
        var joined = shelf.pack(newest).with(this::mine, entries);
        boolean room = newest != home && Pack.fit(joined);
        int number = room ? newest : shelf.manifest().freeNumber();
        shelf.put(number, room ? joined : entries);
        return number;
    }

    private void texts(Shelf shelf, List<Entry> old) {
        var prints = new HashMap<Integer, Long>();
        old.forEach(entry -> prints.put(entry.ordinal(), entry.print()));
        for (var chunk : chunks) {
            var before = prints.remove(chunk.ordinal());
            if (before == null || before != chunk.print()) {
                shelf.put(source.id(), chunk);
            }
        }
        prints.keySet().forEach(ordinal -> shelf.deleteText(source.id(), ordinal));
    }
}
