package basel.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A query as API Gateway hands it over: decoded, repeated names joined by commas.
final class Queries {
    private Queries() {}

    static Map<String, String> of(String query) {
        var result = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            var value = parts.length < 2 ? "" : parts[1];
            result.merge(decoded(parts[0]), decoded(value), (a, b) -> a + "," + b);
        }
        return result;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
