package basel.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What SAM's `Globals` give to a resource.
final class Globals {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Globals() {}

    /// SAM's rule: maps are merged, lists are joined, single values are replaced by the resource's
    /// own.
    static JsonNode merged(JsonNode global, JsonNode own) {
        if (global.isArray() && own.isArray()) {
            var both = JSON.createArrayNode();
            global.forEach(both::add);
            own.forEach(both::add);
            return both;
        }
        if (!global.isObject() || !own.isObject()) {
            return own;
        }
        ObjectNode result = global.deepCopy();
        own.properties()
                .forEach(entry -> {
                    var before = result.get(entry.getKey());
                    result.set(
                            entry.getKey(),
                            before == null ? entry.getValue() : merged(before, entry.getValue()));
                });
        return result;
    }
}
