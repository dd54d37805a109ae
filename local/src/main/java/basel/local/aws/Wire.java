package basel.local.aws;

import basel.local.gateway.Headers;
import basel.local.gateway.Reply;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The forms of AWS's protocols: JSON 1.0 and 1.1, REST JSON, and XML of the query protocol.
final class Wire {
    static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    static JsonNode read(byte[] body) {
        try {
            var node = JSON.readTree(body);
            return node == null || node.isMissingNode() ? JSON.createObjectNode() : node;
        } catch (IOException e) {
            throw new AwsError(400, "SerializationException", "the body is not JSON");
        }
    }

    static Reply json(int status, String contentType, Object value) {
        return reply(status, contentType, bytes(value), Map.of());
    }

    /// `__type` in the body and `x-amzn-ErrorType` as a header: clients of every age find one of
    /// them.
    static Reply jsonError(AwsError error, String contentType, String prefix, String requestId) {
        ObjectNode body =
                JSON.createObjectNode()
                        .put("__type", prefix + error.name())
                        .put("message", error.text());
        if (error.name().startsWith("AccessDenied")) {
            body.put("Message", error.text());
        }
        return reply(
                error.status(),
                contentType,
                bytes(body),
                Map.of("x-amzn-ErrorType", error.name(), "x-amzn-RequestId", requestId));
    }

    static Reply xml(int status, String text, String requestId) {
        return reply(
                status,
                "text/xml",
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("x-amzn-RequestId", requestId));
    }

    static Reply reply(int status, String contentType, byte[] body, Map<String, String> more) {
        var lines =
                new java.util.ArrayList<Map.Entry<String, String>>(
                        List.of(Map.entry("Content-Type", contentType)));
        if (!more.containsKey("x-amzn-RequestId")) {
            lines.add(Map.entry("x-amzn-RequestId", UUID.randomUUID().toString()));
        }
        lines.addAll(more.entrySet());
        return new Reply(status, new Headers(lines), body);
    }

    static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write an answer", e);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
