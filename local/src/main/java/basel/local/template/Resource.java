package basel.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A resource with every intrinsic function answered.
record Resource(String id, String type, JsonNode properties) {

    JsonNode get(String name) {
        return properties.path(name);
    }

    String text(String name, String otherwise) {
        var value = get(name);
        return value.isValueNode() ? value.asText() : otherwise;
    }

    String need(String name) {
        var value = get(name);
        if (!value.isValueNode()) {
            throw new TemplateProblem(id + " (" + type + "): " + name + " is missing");
        }
        return value.asText();
    }

    int number(String name, int otherwise) {
        return number(id, properties, name, otherwise);
    }

    static int number(String id, JsonNode node, String name, int otherwise) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.asText());
        } catch (NumberFormatException e) {
            throw new TemplateProblem(
                    id + ": " + name + " is " + value + " (expected: a number)", e);
        }
    }

    static List<String> texts(JsonNode node) {
        if (node.isValueNode()) {
            return node.isNull() ? List.of() : List.of(node.asText());
        }
        var result = new ArrayList<String>();
        node.forEach(value -> result.add(value.asText()));
        return result;
    }

    static Map<String, JsonNode> entries(JsonNode node) {
        var result = new TreeMap<String, JsonNode>();
        node.properties().forEach(entry -> result.put(entry.getKey(), entry.getValue()));
        return result;
    }
}
