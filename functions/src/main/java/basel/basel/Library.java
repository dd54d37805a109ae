package basel.basel;

import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/// The store of questions: `bank#<language>`/`<topic>` holds a topic as JSON and the hash of the
/// file it came from, `bank`/`seed` the hash of all files that were loaded.
@Singleton
final class Library {
    private static final String SEED = "seed";

    private final Table table;

    Library(Tables tables) {
        this.table = tables.named("library");
    }

    /// Topics as JSON, by their id.
    Map<String, String> topics(String language) {
        return table.query(Query.of(key(language))).stream()
                .collect(Collectors.toMap(Item::sk, item -> item.text("json")));
    }

    /// Puts a topic, unless it came from the same file or was edited here since.
    void load(String language, String topic, String json) {
        var hash = BankFiles.hash(json);
        var item = Item.keyed(key(language), topic).text("json", json).text(SEED, hash).build();
        var standing = table.get(key(language), topic);
        if (standing.isEmpty()) {
            table.put(item, Condition.isNew());
            return;
        }
        var before = standing.get();
        if (!before.text(SEED).equals(hash) && !before.flag("edited")) {
            table.put(item, Condition.none().equal(SEED, before.text(SEED)).missing("edited"));
        }
    }

    boolean loaded(String hash) {
        return table.get("bank", SEED).filter(item -> item.text(SEED).equals(hash)).isPresent();
    }

    void noteLoaded(String hash) {
        table.put(Item.keyed("bank", SEED).text(SEED, hash).build());
    }

    private static String key(String language) {
        return "bank#" + language;
    }
}
