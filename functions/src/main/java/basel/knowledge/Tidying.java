package basel.knowledge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Joins the two smallest packs of an owner where both together are small, so that what was
/// forgotten leaves no crowd of nearly empty packs.
final class Tidying {
    private static final int SMALL = Pack.MOST / 2;

    private Tidying() {}

    /// False where somebody else wrote in between.
    static boolean done(Shelf shelf) {
        var smallest =
                shelf.manifest().places().stream()
                        .sorted(Comparator.comparingInt(Manifest.Place::count))
                        .limit(2)
                        .toList();
        if (smallest.size() < 2 || smallest.get(0).count() + smallest.get(1).count() > SMALL) {
            return true;
        }
        return join(shelf, smallest.get(0).number(), smallest.get(1).number());
    }

    private static boolean join(Shelf shelf, int from, int to) {
        var moved = shelf.pack(from).entries();
        var all = shelf.pack(to).with(_ -> false, moved);
        if (!Pack.fit(all)) {
            return true;
        }
        shelf.put(from, List.of());
        shelf.put(to, all);
        var rows = new HashSet<Row>();
        for (var entry : moved) {
            rows.add(shelf.row(entry.source().id(), entry.ordinal() / Row.CHUNKS).in(to));
        }
        rows.forEach(shelf::put);
        return shelf.save();
    }
}
