package basel.knowledge;

import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an owner has, opened for one change. All that is put here is written at once by `save`, and
/// only if nobody else wrote anything of the owner since it was opened.
final class Shelf {
    private final Owner owner;
    private final Table table;
    private final Seal seal;
    private final Instant now;
    private final Manifest manifest;
    private final Transaction transaction;
    private final Map<Integer, Pack> packs = new HashMap<>();
    private final Map<Integer, Pack> changed = new TreeMap<>();

    Shelf(Owner owner, Tables tables, Seal seal, Instant now) {
        this.owner = owner;
        this.table = tables.named("knowledge");
        this.seal = seal;
        this.now = now;
        this.transaction = tables.transaction();
        this.manifest =
                table.get(Keys.owner(owner), Keys.MANIFEST)
                        .map(Manifest::read)
                        .orElse(Manifest.NONE);
    }

    Manifest manifest() {
        return manifest;
    }

    /// The pack with this number as it was before the change; an empty one where there is none.
    Pack pack(int number) {
        return packs.computeIfAbsent(number, this::read);
    }

    Row row(String source, int part) {
        return table.get(Keys.owner(owner), Keys.row(source, part))
                .filter(item -> !item.expired(now))
                .map(item -> Row.read(source, part, item))
                .orElse(Row.missing(source, part));
    }

    /// From now on the pack holds these.
    void put(int number, List<Entry> entries) {
        changed.put(number, new Pack(number, manifest.version() + 1, entries));
    }

    void put(Row row) {
        transaction.put(table, row.item(owner));
    }

    void put(String source, Chunk chunk) {
        var body = seal.close(Keys.seal(owner), chunk.text());
        var key = Keys.text(source, chunk.ordinal());
        transaction.put(table, Item.keyed(Keys.owner(owner), key).bytes(Keys.BODY, body).build());
    }

    void deleteText(String source, int ordinal) {
        transaction.delete(table, Keys.owner(owner), Keys.text(source, ordinal));
    }

    /// Writes all of it; false where somebody else wrote in between, and nothing was written.
    boolean save() {
        changed.values().forEach(this::write);
        var unchanged =
                manifest.version() == 0
                        ? Condition.isNew()
                        : Condition.none()
                                .equal(Keys.VERSION, manifest.version())
                                .equal(Keys.GONE, false);
        return transaction
                .put(table, manifest.next(changed.values()).item(owner), unchanged)
                .run()
                .done();
    }

    static Pack open(Owner owner, Seal seal, Item item) {
        int number = Keys.packNumber(item.sk());
        var bytes = seal.openBytes(Keys.seal(owner), item.bytes(Keys.BODY));
        return new Pack(number, item.number(Keys.VERSION), PackBytes.read(bytes));
    }

    private Pack read(int number) {
        if (manifest.places().stream().noneMatch(place -> place.number() == number)) {
            return Pack.empty(number);
        }
        return table.get(Keys.owner(owner), Keys.pack(number))
                .map(item -> open(owner, seal, item))
                .orElse(Pack.empty(number));
    }

    private void write(Pack pack) {
        var key = Keys.pack(pack.number());
        if (pack.entries().isEmpty()) {
            transaction.delete(table, Keys.owner(owner), key);
            return;
        }
        var body = seal.close(Keys.seal(owner), PackBytes.write(pack.entries()));
        transaction.put(
                table,
                Item.keyed(Keys.owner(owner), key)
                        .number(Keys.VERSION, pack.version())
                        .bytes(Keys.BODY, body)
                        .build());
    }
}
