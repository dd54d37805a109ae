package basel.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a function answered to a payload 2.0 event.
final class HttpAnswers {
    private static final Set<String> OWN_HEADERS =
            Set.of("content-length", "transfer-encoding", "connection");

    private HttpAnswers() {}

    /// Nothing where the answer is not one that API Gateway understands.
    static Optional<Reply> read(byte[] answer) {
        var json = Json.read(answer);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        if (!json.get().has("statusCode")) {
            var body =
                    json.get().isTextual()
                            ? json.get().asText().getBytes(StandardCharsets.UTF_8)
                            : answer;
            return Optional.of(Reply.bytes(200, "application/json", body));
        }
        return whole(json.get());
    }

    private static Optional<Reply> whole(JsonNode json) {
        int status = json.path("statusCode").asInt(-1);
        var lines = headerLines(json.path("headers"));
        var cookies = texts(json.path("cookies"));
        var body = body(json);
        if (status < 200
                || status > 599
                || lines.isEmpty()
                || cookies.isEmpty()
                || body.isEmpty()) {
            return Optional.empty();
        }
        var all = new ArrayList<>(lines.get());
        for (var cookie : cookies.get()) {
            all.add(Map.entry("set-cookie", cookie));
        }
        var headers = new Headers(all);
        if (headers.first("content-type").isEmpty() && body.get().length > 0) {
            headers = headers.with("content-type", "text/plain; charset=utf-8");
        }
        return Optional.of(new Reply(status, headers, body.get()));
    }

    private static Optional<List<Map.Entry<String, String>>> headerLines(JsonNode headers) {
        var lines = new ArrayList<Map.Entry<String, String>>();
        for (var field : headers.properties()) {
            if (field.getValue().isContainerNode()) {
                return Optional.empty();
            }
            var name = field.getKey().toLowerCase(Locale.ROOT);
            if (!OWN_HEADERS.contains(name) && !field.getValue().isNull()) {
                lines.add(Map.entry(name, field.getValue().asText()));
            }
        }
        return Optional.of(lines);
    }

    private static Optional<List<String>> texts(JsonNode list) {
        var result = new ArrayList<String>();
        for (var each : list) {
            if (!each.isTextual()) {
                return Optional.empty();
            }
            result.add(each.asText());
        }
        return Optional.of(result);
    }

    private static Optional<byte[]> body(JsonNode json) {
        var body = json.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return Optional.of(new byte[0]);
        }
        if (!body.isTextual()) {
            return Optional.empty();
        }
        if (!json.path("isBase64Encoded").asBoolean(false)) {
            return Optional.of(body.asText().getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(body.asText()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
