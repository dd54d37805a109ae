package basel.knowledge;

import basel.shared.budget.PaidVectors;
import basel.shared.embed.Embedder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes new vectors where they are of another model or another dimension than today's, or missing.
/// One pack at a time, so that each piece of work is small.
@Singleton
final class Refreshing {
    private final Shelves shelves;
    private final @Nullable Embedder embedder;
    private final PaidVectors paid;

    Refreshing(Shelves shelves, @Nullable Embedder embedder, PaidVectors paid) {
        this.shelves = shelves;
        this.embedder = embedder;
        this.paid = paid;
    }

    /// Whether more is left to do.
    boolean refresh(Owner owner) {
        if (embedder == null) {
            return false;
        }
        var maker = Vectors.maker(embedder);
        var vectors = new Vectors(embedder, paid, owner);
        Retry.until(owner, () -> refreshed(owner, shelves.open(owner), maker, vectors));
        vectors.finish();
        return !stale(shelves.open(owner), maker).isEmpty();
    }

    private boolean refreshed(Owner owner, Shelf shelf, String maker, Vectors vectors) {
        var stale = stale(shelf, maker);
        if (stale.isEmpty()) {
            return true;
        }
        int number = stale.getFirst().number();
        var entries = shelf.pack(number).entries();
        var wanting = entries.stream().filter(entry -> !vectors.complete(entry)).toList();
        Map<String, String> texts = shelves.texts(owner, wanting);
        shelf.put(number, vectors.complete(entries, entry -> texts.get(entry.textKey())));
        return shelf.save();
    }

    private static List<Manifest.Place> stale(Shelf shelf, String maker) {
        return shelf.manifest().places().stream()
                .filter(place -> !place.makers().equals(Set.of(maker)))
                .toList();
    }
}
