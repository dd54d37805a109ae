package basel.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Builds the event of payload format 2.0 that an HTTP API hands to a function.
final class HttpEvents {
    private static final Set<String> HOP_BY_HOP =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "cookie");
    private static final Set<String> TEXT_TYPES =
            Set.of("application/json", "application/xml", "application/javascript");

    private final Place place;

    HttpEvents(Place place) {
        this.place = place;
    }

    /// @param path decoded, as API Gateway shows it
    byte[] build(
            Request request,
            HttpRoute route,
            String path,
            Map<String, String> parameters,
            String requestId) {
        var event = new LinkedHashMap<String, Object>();
        event.put("version", "2.0");
        event.put("routeKey", route.key());
        event.put("rawPath", path);
        event.put("rawQueryString", request.query());
        var cookies = cookies(request);
        if (!cookies.isEmpty()) {
            event.put("cookies", cookies);
        }
        var now = Instant.now();
        event.put("headers", headers(request, now));
        if (!request.query().isEmpty()) {
            event.put("queryStringParameters", query(request.query()));
        }
        event.put("requestContext", context(request, route, path, requestId, now));
        if (!parameters.isEmpty()) {
            event.put("pathParameters", parameters);
        }
        putBody(event, request);
        return Json.bytes(event);
    }

    /// Decoded; several values of one name joined by a comma.
    static Map<String, String> query(String raw) {
        var result = new LinkedHashMap<String, String>();
        for (var pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                result.merge(name, value, (a, b) -> a + "," + b);
            }
        }
        return result;
    }

    private static List<String> cookies(Request request) {
        var result = new ArrayList<String>();
        for (var line : request.headers().all("cookie")) {
            for (var cookie : line.split(";", -1)) {
                if (!cookie.isBlank()) {
                    result.add(cookie.strip());
                }
            }
        }
        return result;
    }

    private Map<String, String> headers(Request request, Instant now) {
        var headers = request.headers().joined();
        headers.keySet().removeAll(HOP_BY_HOP);
        headers.put("host", place.domainName());
        headers.put("content-length", String.valueOf(request.body().length));
        headers.putIfAbsent("x-amzn-trace-id", Place.newTrace(now));
        headers.merge("x-forwarded-for", request.sourceIp(), (given, own) -> given + ", " + own);
        headers.put("x-forwarded-port", "443");
        headers.put("x-forwarded-proto", "https");
        return headers;
    }

    private Map<String, Object> context(
            Request request, HttpRoute route, String path, String id, Instant now) {
        var http = new LinkedHashMap<String, Object>();
        http.put("method", request.method());
        http.put("path", path);
        http.put("protocol", "HTTP/1.1");
        http.put("sourceIp", request.sourceIp());
        http.put("userAgent", request.headers().first("user-agent").orElse(""));
        var context = new LinkedHashMap<String, Object>();
        context.put("accountId", place.account());
        context.put("apiId", place.apiId());
        context.put("domainName", place.domainName());
        context.put("domainPrefix", place.apiId());
        context.put("http", http);
        context.put("requestId", id);
        context.put("routeKey", route.key());
        context.put("stage", place.stage());
        context.put("time", Place.time(now));
        context.put("timeEpoch", now.toEpochMilli());
        return context;
    }

    private static void putBody(Map<String, Object> event, Request request) {
        if (request.body().length == 0) {
            event.put("isBase64Encoded", false);
            return;
        }
        boolean text =
                request.headers().first("content-type").filter(HttpEvents::isText).isPresent();
        event.put(
                "body",
                text
                        ? new String(request.body(), StandardCharsets.UTF_8)
                        : Base64.getEncoder().encodeToString(request.body()));
        event.put("isBase64Encoded", !text);
    }

    private static boolean isText(String contentType) {
        var type = contentType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || TEXT_TYPES.contains(type);
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return encoded;
        }
    }
}
