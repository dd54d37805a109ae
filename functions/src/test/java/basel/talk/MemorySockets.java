package basel.talk;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionResponse;

/// `@connections` in memory: what each socket was told.
final class MemorySockets implements ApiGatewayManagementApiClient {
    private final Kill kill;
    private final JsonMapper json = JsonMapper.createDefault();
    private final Map<String, List<JsonNode>> told = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private int refused;

    MemorySockets(Kill kill) {
        this.kill = kill;
    }

    @Override
    public PostToConnectionResponse postToConnection(PostToConnectionRequest request) {
        var frame = read(request.data().asByteArray());
        return kill.call(
                "post " + text(frame, "type"),
                () -> {
                    post(request.connectionId(), frame);
                    return PostToConnectionResponse.builder().build();
                });
    }

    /// From now on this socket answers 410.
    synchronized void drop(String connection) {
        gone.add(connection);
    }

    /// Frames of one type that a socket was told.
    synchronized List<JsonNode> told(String connection, String type) {
        return told(connection).stream().filter(f -> text(f, "type").equals(type)).toList();
    }

    synchronized List<JsonNode> told(String connection) {
        return List.copyOf(told.getOrDefault(connection, List.of()));
    }

    /// How many posts met a socket that is gone.
    synchronized int refused() {
        return refused;
    }

    synchronized void clear() {
        told.clear();
        gone.clear();
        refused = 0;
    }

    static String text(JsonNode frame, String field) {
        var node = frame.get(field);
        return node == null ? "" : node.coerceStringValue();
    }

    private synchronized void post(String connection, JsonNode frame) {
        if (gone.contains(connection)) {
            refused++;
            throw GoneException.builder().message("gone").statusCode(410).build();
        }
        told.computeIfAbsent(connection, c -> new ArrayList<>()).add(frame);
    }

    private JsonNode read(byte[] bytes) {
        try {
            return json.readValue(bytes, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a frame", e);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
