package basel.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An HTTP response.
@SuppressWarnings("ArrayRecordComponent") // a body is bytes; replies are never compared
public record Reply(int status, Headers headers, byte[] body) {
    public static Reply empty(int status) {
        return new Reply(status, Headers.of(), new byte[0]);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(
                status,
                Headers.of("content-type", contentType),
                body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply bytes(int status, String contentType, byte[] body) {
        return new Reply(status, Headers.of("content-type", contentType), body);
    }

    public static Reply json(int status, Object value) {
        return new Reply(status, Headers.of("content-type", "application/json"), Json.bytes(value));
    }

    /// API Gateway's own answers: `{"message": "…"}`.
    public static Reply message(int status, String message) {
        return json(status, Map.of("message", message));
    }

    public Reply with(String name, String value) {
        return new Reply(status, headers.with(name, value), body);
    }
}
