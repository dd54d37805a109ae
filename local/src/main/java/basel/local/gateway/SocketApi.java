package basel.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.local.run.FunctionRunner;
import basel.local.run.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// An API Gateway WebSocket API: asks the authorizer and `$connect` before a socket opens, hands
/// each message to its route as an invocation of its own, in no promised order, and tells
/// `$disconnect` with best effort.
public final class SocketApi {
    private final SocketRoutes routes;
    private final @Nullable Authorizer authorizer;
    private final SocketEvents events;
    private final FunctionRunner runner;
    private final Clocks clocks;
    private final Faults faults;
    private final Throttle newConnections;
    private final Map<String, SocketConnection> open = new ConcurrentHashMap<>();

    SocketApi(
            Place place,
            SocketRoutes routes,
            @Nullable Authorizer authorizer,
            FunctionRunner runner,
            Clocks clocks,
            Faults faults,
            int newConnectionsPerSecond) {
        this.routes = routes;
        this.authorizer = authorizer;
        this.events = new SocketEvents(place);
        this.runner = runner;
        this.clocks = clocks;
        this.faults = faults;
        this.newConnections = new Throttle(newConnectionsPerSecond, Clock.systemUTC());
    }

    Clocks clocks() {
        return clocks;
    }

    Optional<SocketConnection> connection(String id) {
        return Optional.ofNullable(open.get(id));
    }

    Door.Upgrade connect(Request handshake) {
        var requestId = Place.newId();
        var id = Place.newId();
        if (!newConnections.take()) {
            return refused(429, "Too Many Requests", id, requestId);
        }
        var client =
                new SocketClient(
                        handshake.sourceIp(), handshake.headers().first("user-agent").orElse(""));
        var stranger = new SocketConnection(id, this, client, Instant.now(), null);
        if (authorizer == null) {
            return connect(stranger, handshake, requestId);
        }
        var question = Json.bytes(events.authorize(stranger, handshake, requestId));
        return switch (authorizer.judge(
                question, events.methodArn(), handshake, runner, clocks.socket())) {
            case Verdict.Allowed(var rights) ->
                    connect(
                            new SocketConnection(id, this, client, stranger.connectedAt(), rights),
                            handshake,
                            requestId);
            case Verdict.Denied _ -> refused(403, "Forbidden", id, requestId);
            case Verdict.Unauthorized _ -> refused(401, "Unauthorized", id, requestId);
            case Verdict.Broken _ -> refused(500, "Internal Server Error", id, requestId);
        };
    }

    void opened(SocketConnection connection) {
        open.put(connection.id(), connection);
    }

    void message(SocketConnection connection, String text) {
        var requestId = Place.newId();
        var key = routes.keyOf(text);
        if (key.isEmpty()) {
            complain(connection, "Forbidden", requestId);
            return;
        }
        var event = Json.bytes(events.message(connection, key.get(), text, requestId));
        switch (runner.invoke(routes.function(key.get()).orElseThrow(), event, clocks.socket())) {
            case Outcome.Answered _ -> {} // it would reach the client only through a route response
            case Outcome.Failed _ -> complain(connection, "Internal server error", requestId);
            case Outcome.TimedOut _ ->
                    complain(connection, "Endpoint request timed out", requestId);
        }
    }

    void closed(SocketConnection connection, int code, String reason) {
        open.remove(connection.id());
        var function = routes.function("$disconnect");
        if (function.isEmpty() || faults.strikes(Faults.LOST_DISCONNECT)) {
            return;
        }
        var event = Json.bytes(events.disconnect(connection, code, reason, Place.newId()));
        Thread.startVirtualThread(() -> runner.invoke(function.get(), event, clocks.socket()));
    }

    /// Ends every socket, as a stopping gateway does.
    void closeAll() {
        open.values().forEach(connection -> connection.close(1001, "Going away"));
    }

    private Door.Upgrade connect(SocketConnection connection, Request handshake, String requestId) {
        var function = routes.function("$connect");
        if (function.isEmpty()) {
            return new Door.Upgrade.Accepted(connection, null);
        }
        var event = Json.bytes(events.connect(connection, handshake, requestId));
        return switch (runner.invoke(function.get(), event, clocks.socket())) {
            case Outcome.Answered(var payload) -> agreed(connection, payload, requestId);
            case Outcome.Failed _ ->
                    refused(502, "Internal server error", connection.id(), requestId);
            case Outcome.TimedOut _ ->
                    refused(504, "Endpoint request timed out", connection.id(), requestId);
        };
    }

    private Door.Upgrade agreed(SocketConnection connection, byte[] payload, String requestId) {
        var answer = Json.read(payload).filter(JsonNode::isObject);
        int status = answer.map(json -> json.path("statusCode").asInt(0)).orElse(0);
        if (status < 100 || status > 599) {
            return refused(502, "Internal server error", connection.id(), requestId);
        }
        if (status < 200 || status > 299) {
            return refused(status, "Forbidden", connection.id(), requestId);
        }
        return new Door.Upgrade.Accepted(connection, protocol(answer.orElseThrow()));
    }

    private static @Nullable String protocol(JsonNode answer) {
        for (var header : answer.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase("sec-websocket-protocol")) {
                return header.getValue().asText();
            }
        }
        return null;
    }

    private static void complain(SocketConnection connection, String message, String requestId) {
        connection.send(
                new String(Json.bytes(complaint(message, connection.id(), requestId)), UTF_8));
    }

    private static Door.Upgrade refused(
            int status, String message, String connectionId, String requestId) {
        return new Door.Upgrade.Refused(
                Reply.json(status, complaint(message, connectionId, requestId)));
    }

    private static Map<String, String> complaint(
            String message, String connectionId, String requestId) {
        var result = new LinkedHashMap<String, String>();
        result.put("message", message);
        result.put("connectionId", connectionId);
        result.put("requestId", requestId);
        return result;
    }
}
