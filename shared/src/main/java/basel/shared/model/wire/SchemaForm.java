package basel.shared.model.wire;

import basel.shared.model.JsonSchema;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Set;

/// Schemas as nodes, and without the rules that providers refuse; those are still checked here.
public final class SchemaForm {
    private static final Set<String> OURS =
            Set.of(
                    "$schema",
                    "$id",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "minimum",
                    "maximum");

    private SchemaForm() {}

    public static JsonNode of(JsonMapper json, JsonSchema schema) {
        try {
            return json.readValue(schema.text(), Argument.of(JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema " + schema.name(), e);
        }
    }

    /// With those rules only that every provider takes.
    public static JsonNode plain(JsonNode schema) {
        var kept = new LinkedHashMap<String, JsonNode>();
        for (var rule : schema.entries()) {
            var inner = rule.getValue();
            switch (rule.getKey()) {
                case "properties" -> {
                    var properties = new LinkedHashMap<String, JsonNode>();
                    inner.entries()
                            .forEach(one -> properties.put(one.getKey(), plain(one.getValue())));
                    kept.put("properties", JsonNode.createObjectNode(properties));
                }
                case "items" -> kept.put("items", plain(inner));
                default -> {
                    if (!OURS.contains(rule.getKey())) {
                        kept.put(rule.getKey(), inner);
                    }
                }
            }
        }
        return JsonNode.createObjectNode(kept);
    }
}
