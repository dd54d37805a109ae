package basel.shared.model.wire;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Holds JSON against the part of JSON Schema that our schemas use. A schema that uses more is
/// refused at once, so that nothing in it goes unchecked.
public final class SchemaCheck {
    private static final Set<String> NOTES = Set.of("$schema", "$id", "title", "description");
    private static final Set<String> RULES =
            Set.of(
                    "type",
                    "enum",
                    "required",
                    "properties",
                    "additionalProperties",
                    "items",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "minimum",
                    "maximum");
    private static final int MOST_WRONGS = 8;

    private final JsonNode schema;

    public SchemaCheck(JsonNode schema) {
        known(schema, "");
        this.schema = schema;
    }

    /// What does not fit, with its place and what was expected; at most eight.
    public List<String> wrongs(JsonNode value) {
        var wrongs = new ArrayList<String>();
        check(value, schema, "$", wrongs);
        return wrongs.subList(0, Math.min(MOST_WRONGS, wrongs.size()));
    }

    private static void known(JsonNode schema, String place) {
        for (var rule : schema.entries()) {
            var name = rule.getKey();
            var where = place + "/" + name;
            var inner = rule.getValue();
            switch (name) {
                case "properties" ->
                        inner.entries()
                                .forEach(one -> known(one.getValue(), where + "/" + one.getKey()));
                case "items" -> known(inner, where);
                case "additionalProperties" -> {
                    if (!inner.isBoolean()) {
                        throw new IllegalArgumentException(where + " (expected: true or false)");
                    }
                }
                default -> {
                    if (!RULES.contains(name) && !NOTES.contains(name)) {
                        throw new IllegalArgumentException(
                                where + " (expected: one of " + RULES + ")");
                    }
                }
            }
        }
    }

    private static void check(JsonNode value, JsonNode schema, String place, List<String> wrongs) {
        for (var rule : schema.entries()) {
            if (!holds(rule.getKey(), rule.getValue(), value)) {
                wrongs.add(place + " (expected: " + rule.getKey() + " " + text(rule) + ")");
                return;
            }
        }
        if (value.isObject()) {
            value.entries().forEach(one -> property(one, schema, place, wrongs));
        }
        var items = schema.get("items");
        if (value.isArray() && items != null) {
            int at = 0;
            for (var item : value.values()) {
                check(item, items, place + "[" + at++ + "]", wrongs);
            }
        }
    }

    private static void property(
            Entry<String, JsonNode> one, JsonNode schema, String place, List<String> wrongs) {
        var properties = schema.get("properties");
        var inner = properties == null ? null : properties.get(one.getKey());
        var others = schema.get("additionalProperties");
        if (inner != null) {
            check(one.getValue(), inner, place + "." + one.getKey(), wrongs);
        } else if (others != null && !others.getBooleanValue()) {
            wrongs.add(place + " (expected: no property besides those of the schema)");
        }
    }

    private static boolean holds(String rule, JsonNode wanted, JsonNode value) {
        return switch (rule) {
            case "type" -> wanted.isArray() ? any(wanted, value) : is(wanted, value);
            case "enum" -> stream(wanted).anyMatch(value::equals);
            case "required" ->
                    !value.isObject() || stream(wanted).allMatch(name -> has(value, name));
            case "minLength" -> !value.isString() || length(value) >= wanted.getIntValue();
            case "maxLength" -> !value.isString() || length(value) <= wanted.getIntValue();
            case "minItems" -> !value.isArray() || value.size() >= wanted.getIntValue();
            case "maxItems" -> !value.isArray() || value.size() <= wanted.getIntValue();
            case "minimum" -> !value.isNumber() || number(value).compareTo(number(wanted)) >= 0;
            case "maximum" -> !value.isNumber() || number(value).compareTo(number(wanted)) <= 0;
            default -> true;
        };
    }

    private static boolean any(JsonNode types, JsonNode value) {
        return stream(types).anyMatch(type -> is(type, value));
    }

    private static boolean is(JsonNode type, JsonNode value) {
        return switch (type.getStringValue()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "number" -> value.isNumber();
            case "integer" -> value.isNumber() && isWhole(number(value));
            default -> false;
        };
    }

    private static boolean has(JsonNode value, JsonNode name) {
        return value.get(name.getStringValue()) != null;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.getNumberValue().toString());
    }

    private static int length(JsonNode value) {
        var text = value.getStringValue();
        return text.codePointCount(0, text.length());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.values().spliterator(), false);
    }

    private static String text(Entry<String, JsonNode> rule) {
        var wanted = rule.getValue();
        return wanted.isArray()
                ? stream(wanted).map(JsonNode::coerceStringValue).toList().toString()
                : wanted.coerceStringValue();
    }
}
