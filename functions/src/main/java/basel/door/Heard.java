package basel.door;

import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/// What an error frame says about the client frame that it answers.
record Heard(@Nullable String action, @Nullable String clientId, String requestId) {
    static Heard nothing(SocketEvent event) {
        return new Heard(null, null, event.requestContext().request());
    }

    static Heard of(SocketEvent event, JsonNode frame) {
        return new Heard(
                text(frame, "action"), text(frame, "clientId"), event.requestContext().request());
    }

    private static @Nullable String text(JsonNode frame, String field) {
        var node = frame.get(field);
        return node != null && node.isString() ? node.getStringValue() : null;
    }
}
