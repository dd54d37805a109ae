package basel.knowledge;

import basel.shared.store.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of 32 chunks of a source: their revision and the number of their pack (0 where
/// there are no chunks), and how many such parts the source ever had. The row of what was forgotten
/// outlives its chunks for a while, so that nothing late brings them back.
record Row(
        String source,
        int part,
        int parts,
        long revision,
        int pack,
        @Nullable Instant forgottenTo) {
    /// How many chunks make a part: what is written of one fits into one transaction.
    static final int CHUNKS = 32;

    private static final String PARTS = "parts";
    private static final String REVISION = "revision";
    private static final String PACK = "pack";

    static Row missing(String source, int part) {
        return new Row(source, part, 1, 0, 0, null);
    }

    static Row read(String source, int part, Item item) {
        return new Row(
                source,
                part,
                (int) item.number(PARTS),
                item.number(REVISION),
                (int) item.number(PACK),
                null);
    }

    Item item(Owner owner) {
        var item =
                Item.keyed(Keys.owner(owner), Keys.row(source, part))
                        .number(PARTS, parts)
                        .number(REVISION, revision)
                        .number(PACK, pack);
        if (forgottenTo != null) {
            item.ttl(forgottenTo);
        }
        return item.build();
    }

    Row in(int otherPack) {
        return new Row(source, part, parts, revision, otherPack, forgottenTo);
    }
}
