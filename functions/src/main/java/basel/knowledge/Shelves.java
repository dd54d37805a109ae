package basel.knowledge;

import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The store of knowledge. Packs that were read stay in memory, and are read again only where the
/// manifest names another version.
@Singleton
final class Shelves {
    private static final int TRIES = 3;
    private static final int BATCH = 25;

    private final Tables tables;
    private final Table table;
    private final Seal seal;
    private final Clock clock;
    private final PackCache cache = new PackCache();

    Shelves(Tables tables, Seal seal, Clock clock) {
        this.tables = tables;
        this.table = tables.named("knowledge");
        this.seal = seal;
        this.clock = clock;
    }

    Shelf open(Owner owner) {
        return new Shelf(owner, tables, seal, clock.instant());
    }

    Instant after(Duration time) {
        return clock.instant().plus(time);
    }

    /// All packs of an owner: one read where nothing changed, else two.
    List<Pack> packs(Owner owner) {
        for (int tried = 1; ; tried++) {
            var manifest = manifest(owner);
            var packs = cache.of(owner, manifest);
            var missing =
                    manifest.places().stream()
                            .filter(place -> !packs.containsKey(place.number()))
                            .map(place -> Keys.pack(place.number()))
                            .toList();
            if (!missing.isEmpty()) {
                for (var item : table.getAll(Keys.owner(owner), missing)) {
                    var pack = Shelf.open(owner, seal, item);
                    packs.put(pack.number(), pack);
                }
            }
            cache.put(owner, packs);
            boolean whole = manifest.places().stream().allMatch(place -> place.is(packs));
            if (whole || tried == TRIES) {
                return List.copyOf(packs.values());
            }
        }
    }

    /// The texts of chunks by their keys, as far as they are there.
    Map<String, String> texts(Owner owner, Collection<Entry> entries) {
        var texts = new HashMap<String, String>();
        var keys = entries.stream().map(Entry::textKey).toList();
        for (var item : table.getAll(Keys.owner(owner), keys)) {
            texts.put(item.sk(), seal.open(Keys.seal(owner), item.bytes(Keys.BODY)));
        }
        return texts;
    }

    /// The ids of sources that begin so.
    List<String> sources(Owner owner, String prefix) {
        var ids = new ArrayList<String>();
        var from = Keys.sources(prefix);
        for (var page = rows(owner, from, from); !page.isEmpty(); ) {
            page.stream().map(item -> Keys.source(item.sk())).forEach(ids::add);
            page = rows(owner, page.getLast().sk() + "!", from);
        }
        return ids.stream().distinct().toList();
    }

    /// Deletes all that an owner has. The manifest goes first, so that nobody finds anything any
    /// more and whatever is being written comes too late; it stays as the mark of that.
    void delete(Owner owner) {
        var manifest = manifest(owner);
        table.put(manifest.left().item(owner));
        for (var left = some(owner); !left.isEmpty(); left = some(owner)) {
            for (int i = 0; i < left.size(); i += BATCH) {
                var transaction = tables.transaction();
                left.subList(i, Math.min(i + BATCH, left.size()))
                        .forEach(item -> transaction.delete(table, item.pk(), item.sk()));
                transaction.run();
            }
        }
    }

    private Manifest manifest(Owner owner) {
        return table.get(Keys.owner(owner), Keys.MANIFEST)
                .map(Manifest::read)
                .orElse(Manifest.NONE);
    }

    private List<Item> rows(Owner owner, String from, String prefix) {
        return table.query(Query.of(Keys.owner(owner)).between(from, prefix + "~"));
    }

    private List<Item> some(Owner owner) {
        return table.query(Query.of(Keys.owner(owner))).stream()
                .filter(item -> !item.sk().equals(Keys.MANIFEST))
                .toList();
    }
}
