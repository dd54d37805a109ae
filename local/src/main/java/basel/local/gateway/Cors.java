package basel.local.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An HTTP API's `CorsConfiguration`: answers preflights itself and overrides the function's own
/// CORS headers.
public record Cors(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposed,
        int maxAgeSeconds,
        boolean credentials) {
    public Cors {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposed = List.copyOf(exposed);
    }

    static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && request.headers().first("origin").isPresent()
                && request.headers().first("access-control-request-method").isPresent();
    }

    Reply preflight(Request request) {
        var allowed = allowedOrigin(request);
        if (allowed.isEmpty()) {
            return Reply.empty(204);
        }
        var lines = new ArrayList<>(originLines(allowed.get()));
        add(lines, "access-control-allow-methods", methods);
        add(lines, "access-control-allow-headers", headers);
        if (maxAgeSeconds > 0) {
            lines.add(Map.entry("access-control-max-age", String.valueOf(maxAgeSeconds)));
        }
        return new Reply(204, new Headers(lines), new byte[0]);
    }

    Reply decorate(Request request, Reply reply) {
        var lines = new ArrayList<>(reply.headers().lines());
        lines.removeIf(
                line -> line.getKey().toLowerCase(Locale.ROOT).startsWith("access-control-"));
        allowedOrigin(request)
                .ifPresent(origin -> {
                    lines.addAll(originLines(origin));
                    add(lines, "access-control-expose-headers", exposed);
                });
        return new Reply(reply.status(), new Headers(lines), reply.body());
    }

    private Optional<String> allowedOrigin(Request request) {
        return request.headers()
                .first("origin")
                .filter(this::allows)
                .map(o -> origins.contains("*") ? "*" : o);
    }

    private boolean allows(String origin) {
        return origins.stream()
                .anyMatch(allowed ->
                        allowed.equals("*")
                                || allowed.equals(origin)
                                || (allowed.endsWith("://*")
                                        && origin.startsWith(
                                                allowed.substring(0, allowed.length() - 1))));
    }

    private List<Map.Entry<String, String>> originLines(String origin) {
        var lines = new ArrayList<Map.Entry<String, String>>();
        lines.add(Map.entry("access-control-allow-origin", origin));
        if (credentials) {
            lines.add(Map.entry("access-control-allow-credentials", "true"));
        }
        return lines;
    }

    private static void add(
            List<Map.Entry<String, String>> lines, String name, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(Map.entry(name, String.join(",", values)));
        }
    }
}
