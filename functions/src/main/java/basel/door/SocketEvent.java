package basel.door;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What API Gateway tells of a socket: its opening, its closing, or one message. Only what is used.
@Serdeable
record SocketEvent(
        @Nullable Map<String, String> headers,
        @Nullable Map<String, String> queryStringParameters,
        @Nullable String methodArn,
        @Nullable String body,
        Scene requestContext) {

    /// The socket. The authorizer's context of the handshake comes with every message.
    @Serdeable
    record Scene(
            @Nullable String routeKey,
            @Nullable String eventType,
            String connectionId,
            @Nullable String requestId,
            long connectedAt,
            @Nullable Map<String, Object> authorizer,
            @Nullable Identity identity) {
        @Nullable String authorized(String name) {
            var value = authorizer == null ? null : authorizer.get(name);
            return value == null ? null : value.toString();
        }

        String request() {
            return requestId == null ? "" : requestId;
        }
    }

    /// Whom API Gateway saw.
    @Serdeable
    record Identity(@Nullable String sourceIp, @Nullable String userAgent) {}

    /// The headers by lower-case name.
    Map<String, String> lowerHeaders() {
        var result = new java.util.HashMap<String, String>();
        if (headers != null) {
            headers.forEach(
                    (name, value) -> result.put(name.toLowerCase(java.util.Locale.ROOT), value));
        }
        return result;
    }

    String address() {
        var identity = requestContext.identity();
        return identity == null || identity.sourceIp() == null ? "unknown" : identity.sourceIp();
    }
}
