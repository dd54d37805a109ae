package basel.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Which route a message takes: the value at the route selection expression names it, else
/// `$default`.
final class SocketRoutes {
    private static final String BODY = "$request.body.";

    private final Map<String, String> functions;
    private final String pointer;

    /// @param functions the function's logical id by route key
    /// @param selection such as `$request.body.action`
    SocketRoutes(Map<String, String> functions, String selection) {
        if (!selection.startsWith(BODY)) {
            throw new IllegalArgumentException(
                    "RouteSelectionExpression: " + selection + " (expected: $request.body.<path>)");
        }
        this.functions = Map.copyOf(functions);
        this.pointer = "/" + selection.substring(BODY.length()).replace('.', '/');
    }

    Optional<String> function(String routeKey) {
        return Optional.ofNullable(functions.get(routeKey));
    }

    /// The route key; nothing where no route takes the message.
    Optional<String> keyOf(String message) {
        return Json.read(message.getBytes(StandardCharsets.UTF_8))
                .map(json -> json.at(pointer))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(key -> functions.containsKey(key) && !key.startsWith("$"))
                .or(() -> Optional.of("$default").filter(functions::containsKey));
    }
}
