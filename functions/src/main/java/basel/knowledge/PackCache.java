package basel.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Packs that a warm function has read, of the owners it last had to do with. Only what the
/// manifest names is ever taken from here.
final class PackCache {
    private static final int MOST_ENTRIES = 20_000;

    private final Map<Owner, Map<Integer, Pack>> packs = new LinkedHashMap<>(16, 0.75f, true);

    /// Those of the manifest's packs that are here in its version.
    synchronized Map<Integer, Pack> of(Owner owner, Manifest manifest) {
        var known = packs.getOrDefault(owner, Map.of());
        var current = new TreeMap<Integer, Pack>();
        for (var place : manifest.places()) {
            if (place.is(known)) {
                current.put(place.number(), known.get(place.number()));
            }
        }
        return current;
    }

    /// Keeps an owner's packs, and forgets those of others where there are too many.
    synchronized void put(Owner owner, Map<Integer, Pack> all) {
        packs.put(owner, new TreeMap<>(all));
        var oldest = packs.keySet().iterator();
        for (int size = size(); size > MOST_ENTRIES && packs.size() > 1; size = size()) {
            oldest.next();
            oldest.remove();
        }
    }

    private int size() {
        return packs.values().stream()
                .flatMap(one -> one.values().stream())
                .mapToInt(pack -> pack.entries().size())
                .sum();
    }
}
