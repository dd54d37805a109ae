package basel.shared.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A change to one item: what is set, added and removed, and on what condition.
public final class Change {
    private final String pk;
    private final String sk;
    private final List<String> sets = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private Condition condition = Condition.none();

    private Change(String pk, String sk) {
        this.pk = pk;
        this.sk = sk;
    }

    public static Change to(String pk, String sk) {
        return new Change(pk, sk);
    }

    /// Sets an attribute, or removes it when `value` is null.
    public Change set(String name, @Nullable Object value) {
        if (value == null) {
            return remove(name);
        }
        sets.add(name(name) + " = " + value(Item.Values.any(value)));
        return this;
    }

    /// Sets an attribute only where it is absent.
    public Change setOnce(String name, Object value) {
        sets.add(
                name(name)
                        + " = if_not_exists("
                        + name(name)
                        + ", "
                        + value(Item.Values.any(value))
                        + ")");
        return this;
    }

    /// Adds to a number; an absent one counts as 0.
    public Change add(String name, long amount) {
        adds.add(name(name) + " " + value(Item.Values.number(amount)));
        return this;
    }

    /// Adds texts to a set.
    public Change addTexts(String name, Set<String> texts) {
        adds.add(name(name) + " " + value(AttributeValue.fromSs(List.copyOf(texts))));
        return this;
    }

    public Change remove(String name) {
        removes.add(name(name));
        return this;
    }

    /// The change happens only if `holds`.
    public Change when(Condition holds) {
        condition = holds;
        return this;
    }

    Map<String, AttributeValue> key() {
        return Map.of(Item.PK, Item.Values.text(pk), Item.SK, Item.Values.text(sk));
    }

    String expression() {
        var text = new StringBuilder();
        clause(text, "SET", sets);
        clause(text, "ADD", adds);
        clause(text, "REMOVE", removes);
        return text.toString().strip();
    }

    @Nullable String conditionExpression() {
        return condition.expression().isEmpty() ? null : condition.expression();
    }

    @Nullable Map<String, String> names() {
        var all = new HashMap<>(names);
        all.putAll(condition.names());
        return all.isEmpty() ? null : all;
    }

    @Nullable Map<String, AttributeValue> values() {
        var all = new HashMap<>(values);
        all.putAll(condition.values());
        return all.isEmpty() ? null : all;
    }

    private static void clause(StringBuilder text, String verb, List<String> parts) {
        if (!parts.isEmpty()) {
            text.append(verb).append(' ').append(String.join(", ", parts)).append(' ');
        }
    }

    private String name(String name) {
        var alias = Item.alias(name);
        names.put(alias, name);
        return alias;
    }

    private String value(AttributeValue value) {
        var alias = ":v" + values.size();
        values.put(alias, value);
        return alias;
    }
}
