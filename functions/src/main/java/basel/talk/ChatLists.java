package basel.talk;

import basel.shared.kernel.UserId;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which conversations somebody may read.
@Singleton
final class ChatLists {
    private final Table table;
    private final Heads heads;

    ChatLists(Tables tables, Heads heads) {
        this.table = tables.named("chats");
        this.heads = heads;
    }

    /// A user's own conversations and the visits to them, the one that changed last first, from
    /// below `before` on.
    List<Head> readable(UserId reader, @Nullable Instant before, int most) {
        var found = new ArrayList<Head>();
        for (var from = before; ; ) {
            var rows = rows(reader, from, most);
            found.addAll(heads(rows));
            if (found.size() >= most || rows.size() < most) {
                return found.subList(0, Math.min(most, found.size()));
            }
            from = rows.getLast().time(Keys.UPDATED);
        }
    }

    private List<Item> rows(UserId reader, @Nullable Instant before, int most) {
        return Stream.of(
                        Query.ofIndex(Keys.OWNER_INDEX, Keys.OWNER, reader.value(), Keys.UPDATED),
                        Query.ofIndex(Keys.HOST_INDEX, Keys.HOST, reader.value(), Keys.UPDATED))
                .map(query -> query.newestFirst().limit(most))
                .map(query -> before == null ? query : query.before(before))
                .flatMap(query -> table.query(query).stream())
                .sorted(Comparator.comparing((Item row) -> row.time(Keys.UPDATED)).reversed())
                .limit(most)
                .toList();
    }

    /// The rows' heads: an index holds keys alone, as a moving head writes them each time. A row
    /// may outlive its head for a moment.
    private List<Head> heads(List<Item> rows) {
        var ids = rows.stream().map(Item::pk).toList();
        var items = new HashMap<String, Item>();
        table.getEach(ids, Keys.HEAD).forEach(item -> items.put(item.pk(), item));
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(items.get(id)))
                .filter(Chats::lives)
                .map(heads::read)
                .toList();
    }
}
