package basel.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A route of the HTTP API: `ANY /auth/{proxy+}`, `GET /pets/{id}` or `$default`.
///
/// @param method `ANY` or a method; empty for `$default`
/// @param path empty for `$default`
/// @param function logical id of the function behind it
public record HttpRoute(String method, String path, String function) {
    public static HttpRoute otherwise(String function) {
        return new HttpRoute("", "", function);
    }

    String key() {
        return isDefault() ? "$default" : method + " " + path;
    }

    boolean isDefault() {
        return path.isEmpty();
    }

    /// The path parameters, if this route takes such a request.
    Optional<Map<String, String>> match(String wantedMethod, List<String> segments) {
        if (isDefault()) {
            return Optional.of(Map.of());
        }
        if (!method.equals("ANY") && !method.equals(wantedMethod)) {
            return Optional.empty();
        }
        return parameters(segments);
    }

    /// Later is better: `$default`, then greedy, then by the number of fixed segments, then a named
    /// method.
    int specificity() {
        if (isDefault()) {
            return 0;
        }
        var own = segments(path);
        int greedy = path.endsWith("+}") ? 0 : 1;
        int fixed = (int) own.stream().filter(part -> !part.startsWith("{")).count();
        return 1 + greedy * 10_000 + fixed * 10 + (method.equals("ANY") ? 0 : 1);
    }

    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private Optional<Map<String, String>> parameters(List<String> segments) {
        var own = segments(path);
        var found = new LinkedHashMap<String, String>();
        for (int i = 0; i < own.size(); i++) {
            var part = own.get(i);
            if (i >= segments.size()) {
                return Optional.empty();
            }
            if (part.endsWith("+}")) {
                var rest = String.join("/", new ArrayList<>(segments.subList(i, segments.size())));
                found.put(part.substring(1, part.length() - 2), rest);
                return rest.isEmpty() ? Optional.empty() : Optional.of(found);
            }
            if (part.startsWith("{") && !segments.get(i).isEmpty()) {
                found.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return own.size() == segments.size() ? Optional.of(found) : Optional.empty();
    }
}
