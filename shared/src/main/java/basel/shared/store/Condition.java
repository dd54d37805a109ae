package basel.shared.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What must hold for a write to happen. Names and values always travel as placeholders, so that no
/// input can become part of an expression.
public final class Condition {
    private final List<String> parts;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    private Condition(List<String> parts) {
        this.parts = parts;
    }

    /// The item does not exist yet.
    public static Condition isNew() {
        return new Condition(new ArrayList<>()).missing(Item.PK);
    }

    /// The item exists.
    public static Condition exists() {
        return new Condition(new ArrayList<>()).has(Item.PK);
    }

    /// Always holds; a start for more.
    public static Condition none() {
        return new Condition(new ArrayList<>());
    }

    public Condition equal(String name, Object value) {
        return compare(name, "=", value);
    }

    public Condition differs(String name, Object value) {
        return compare(name, "<>", value);
    }

    public Condition below(String name, Object value) {
        return compare(name, "<", value);
    }

    public Condition above(String name, Object value) {
        return compare(name, ">", value);
    }

    public Condition has(String name) {
        return part("attribute_exists(" + name(name) + ")");
    }

    public Condition missing(String name) {
        return part("attribute_not_exists(" + name(name) + ")");
    }

    /// The attribute is absent or equals `value`.
    public Condition missingOrEqual(String name, Object value) {
        return part(
                "(attribute_not_exists("
                        + name(name)
                        + ") OR "
                        + name(name)
                        + " = "
                        + value(value)
                        + ")");
    }

    /// The attribute is absent or below `value`.
    public Condition missingOrBelow(String name, Object value) {
        return part(
                "(attribute_not_exists("
                        + name(name)
                        + ") OR "
                        + name(name)
                        + " < "
                        + value(value)
                        + ")");
    }

    /// The attribute is one of `options`.
    public Condition oneOf(String name, Set<String> options) {
        var list = options.stream().sorted().map(this::value).toList();
        return part(name(name) + " IN (" + String.join(", ", list) + ")");
    }

    /// A set of texts contains `value`.
    public Condition contains(String name, String value) {
        return part("contains(" + name(name) + ", " + value(value) + ")");
    }

    /// A set of texts does not contain `value`.
    public Condition lacks(String name, String value) {
        return part("NOT contains(" + name(name) + ", " + value(value) + ")");
    }

    String expression() {
        return String.join(" AND ", parts);
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    /// The values as a request takes them: DynamoDB refuses an empty map.
    @Nullable Map<String, AttributeValue> sentValues() {
        return values.isEmpty() ? null : values;
    }

    private Condition compare(String name, String sign, Object value) {
        return part(name(name) + " " + sign + " " + value(value));
    }

    private Condition part(String text) {
        parts.add(text);
        return this;
    }

    private String name(String name) {
        var alias = Item.alias(name);
        names.put(alias, name);
        return alias;
    }

    private String value(Object value) {
        var alias = ":c" + values.size();
        values.put(alias, Item.Values.any(value));
        return alias;
    }
}
