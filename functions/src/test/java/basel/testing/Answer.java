package basel.testing;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the product answered over HTTP.
public record Answer(
        int status,
        Map<String, String> headers,
        List<String> cookies,
        String body,
        JsonMapper json) {

    public JsonNode node() {
        try {
            return json.readValue(body, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + body, e);
        }
    }

    /// A field's text, or empty where it is missing.
    public String text(String field) {
        var node = node().get(field);
        return node == null || node.isNull() ? "" : node.coerceStringValue();
    }

    public String header(String name) {
        return headers.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /// The value of a cookie that the answer sets.
    public Optional<String> cookie(String name) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                .findFirst();
    }
}
