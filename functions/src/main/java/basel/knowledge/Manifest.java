package basel.knowledge;

import basel.shared.store.Item;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which packs an owner has, and in which versions. Its own version grows with each change of
/// anything of the owner, so that of two who write at once one must read again. A manifest that is
/// `gone` refuses whatever comes late.
record Manifest(long version, List<Place> places, boolean gone) {
    static final Manifest NONE = new Manifest(0, List.of(), false);

    private static final String PLACES = "packs";

    Manifest {
        places = List.copyOf(places);
    }

    /// A pack as the manifest knows it: how many entries, and what made their vectors.
    record Place(int number, long version, int count, Set<String> makers) {
        Place {
            makers = Set.copyOf(makers);
        }

        static Place of(Pack pack) {
            return new Place(pack.number(), pack.version(), pack.entries().size(), pack.makers());
        }

        /// Whether the pack in this version is among `packs`.
        boolean is(Map<Integer, Pack> packs) {
            var pack = packs.get(number);
            return pack != null && pack.version() == version;
        }

        private static Place read(String text) {
            var parts = List.of(text.split("\t", -1));
            return new Place(
                    Integer.parseInt(parts.get(0)),
                    Long.parseLong(parts.get(1)),
                    Integer.parseInt(parts.get(2)),
                    new HashSet<>(parts.subList(3, parts.size())));
        }

        private String write() {
            var start = number + "\t" + version + "\t" + count;
            return start + "\t" + String.join("\t", makers.stream().sorted().toList());
        }
    }

    static Manifest read(Item item) {
        var places = item.list(PLACES).stream().map(Place::read).toList();
        return new Manifest(item.number(Keys.VERSION), places, item.flag(Keys.GONE));
    }

    Item item(Owner owner) {
        return Item.keyed(Keys.owner(owner), Keys.MANIFEST)
                .number(Keys.VERSION, version)
                .list(PLACES, places.stream().map(Place::write).toList())
                .flag(Keys.GONE, gone)
                .build();
    }

    /// The next version, in which these packs stand as they are now; empty ones fall out.
    Manifest next(Collection<Pack> changed) {
        var all = new TreeMap<Integer, Place>();
        places.forEach(place -> all.put(place.number(), place));
        for (var pack : changed) {
            all.put(pack.number(), Place.of(pack));
        }
        var left = all.values().stream().filter(place -> place.count() > 0).toList();
        return new Manifest(version + 1, left, gone);
    }

    /// The next version of an owner who left.
    Manifest left() {
        return new Manifest(version + 1, List.of(), true);
    }

    Optional<Place> newest() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
    }

    /// A number that no pack has.
    int freeNumber() {
        return newest().map(place -> place.number() + 1).orElse(1);
    }
}
