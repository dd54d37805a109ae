package basel.shared.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which items of one partition are wanted, in the order of their sort key. The limit is what one
/// answer of DynamoDB can give: a page that may be shorter than asked for only where items exceed 1
/// MB.
public final class Query {
    private final @Nullable String index;
    private final String sortName;
    private final StringBuilder expression;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private boolean forward = true;
    private boolean eventual;
    private int limit = 100;

    private Query(@Nullable String index, String partName, String part, String sortName) {
        this.index = index;
        this.sortName = sortName;
        this.expression = new StringBuilder("#p = :p");
        names.put("#p", partName);
        values.put(":p", Item.Values.text(part));
    }

    /// All items of a partition.
    public static Query of(String pk) {
        return new Query(null, Item.PK, pk, Item.SK);
    }

    /// All items of an index's partition.
    public static Query ofIndex(String index, String partName, String part, String sortName) {
        return new Query(index, partName, part, sortName);
    }

    /// Only sort keys that begin with `prefix`.
    public Query beginning(String prefix) {
        return sort("begins_with(#s, :s)", Map.of(":s", prefix));
    }

    /// Only sort keys from `from` to `to`, both included.
    public Query between(String from, String to) {
        return sort("#s BETWEEN :s AND :t", Map.of(":s", from, ":t", to));
    }

    /// Only sort keys below `end`.
    public Query below(String end) {
        return sort("#s < :s", Map.of(":s", end));
    }

    /// Only sort keys above `start`.
    public Query above(String start) {
        return sort("#s > :s", Map.of(":s", start));
    }

    /// Only sort keys that are times before `end`.
    public Query before(java.time.Instant end) {
        return sort("#s < :s", Map.of(":s", Item.Values.time(end).s()));
    }

    /// The highest sort key first.
    public Query newestFirst() {
        forward = false;
        return this;
    }

    /// What was written in the last second may be missing: costs half as much.
    public Query eventually() {
        eventual = true;
        return this;
    }

    /// At most this many items.
    public Query limit(int most) {
        limit = most;
        return this;
    }

    @Nullable String index() {
        return index;
    }

    String expression() {
        return expression.toString();
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    boolean consistent() {
        return index == null && !eventual;
    }

    boolean forward() {
        return forward;
    }

    int limit() {
        return limit;
    }

    private Query sort(String condition, Map<String, String> texts) {
        expression.append(" AND ").append(condition);
        names.put("#s", sortName);
        texts.forEach((name, text) -> values.put(name, Item.Values.text(text)));
        return this;
    }
}
