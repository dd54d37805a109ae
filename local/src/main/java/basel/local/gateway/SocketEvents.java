package basel.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the events that a WebSocket API hands to its functions.
final class SocketEvents {
    private final Place place;

    SocketEvents(Place place) {
        this.place = place;
    }

    ObjectNode connect(SocketConnection connection, Request handshake, String requestId) {
        var event = handshakePart(handshake);
        event.set("requestContext", context(connection, "$connect", "CONNECT", requestId));
        event.put("isBase64Encoded", false);
        return event;
    }

    ObjectNode authorize(SocketConnection connection, Request handshake, String requestId) {
        var event = Json.object();
        event.put("type", "REQUEST");
        event.put("methodArn", methodArn());
        event.setAll(handshakePart(handshake));
        event.set("stageVariables", Json.object());
        event.set("requestContext", context(connection, "$connect", "CONNECT", requestId));
        return event;
    }

    ObjectNode message(
            SocketConnection connection, String routeKey, String body, String requestId) {
        var context = context(connection, routeKey, "MESSAGE", requestId);
        context.put("messageId", Place.newId());
        var event = Json.object();
        event.set("requestContext", context);
        event.put("body", body);
        event.put("isBase64Encoded", false);
        return event;
    }

    ObjectNode disconnect(SocketConnection connection, int code, String reason, String requestId) {
        var context = context(connection, "$disconnect", "DISCONNECT", requestId);
        context.put("disconnectStatusCode", code);
        context.put("disconnectReason", reason);
        var lines =
                Headers.of(
                        "Host",
                        place.domainName(),
                        "x-api-key",
                        "",
                        "X-Forwarded-For",
                        "",
                        "x-restapi",
                        "");
        var event = Json.object();
        event.set("headers", Json.tree(lines.single()));
        event.set("multiValueHeaders", Json.tree(lines.multiple()));
        event.set("requestContext", context);
        event.put("isBase64Encoded", false);
        return event;
    }

    String methodArn() {
        return "arn:aws:execute-api:"
                + place.region()
                + ":"
                + place.account()
                + ":"
                + place.apiId()
                + "/"
                + place.stage()
                + "/$connect";
    }

    private ObjectNode handshakePart(Request handshake) {
        var headers = headers(handshake);
        var event = Json.object();
        event.set("headers", Json.tree(headers.single()));
        event.set("multiValueHeaders", Json.tree(headers.multiple()));
        if (!handshake.query().isEmpty()) {
            event.set("queryStringParameters", Json.tree(lastValues(handshake.query())));
            event.set("multiValueQueryStringParameters", Json.tree(allValues(handshake.query())));
        }
        return event;
    }

    private Headers headers(Request handshake) {
        var forwarded = handshake.headers().first("x-forwarded-for");
        var chain = forwarded.map(given -> given + ", ").orElse("") + handshake.sourceIp();
        return handshake
                .headers()
                .without("connection")
                .without("upgrade")
                .with("Host", place.domainName())
                .with("X-Amzn-Trace-Id", Place.newTrace(Instant.now()))
                .with("X-Forwarded-For", chain)
                .with("X-Forwarded-Port", "443")
                .with("X-Forwarded-Proto", "https");
    }

    private ObjectNode context(
            SocketConnection connection, String routeKey, String type, String requestId) {
        var now = Instant.now();
        var identity = Json.object();
        identity.put("userAgent", connection.client().userAgent());
        identity.put("sourceIp", connection.client().sourceIp());
        var context = Json.object();
        context.put("routeKey", routeKey);
        var rights = connection.authorizer();
        if (rights != null) {
            context.set("authorizer", rights);
        }
        context.put("eventType", type);
        context.put("extendedRequestId", requestId);
        context.put("requestTime", Place.time(now));
        context.put("messageDirection", "IN");
        context.put("stage", place.stage());
        context.put("connectedAt", connection.connectedAt().toEpochMilli());
        context.put("requestTimeEpoch", now.toEpochMilli());
        context.set("identity", identity);
        context.put("requestId", requestId);
        context.put("domainName", place.domainName());
        context.put("connectionId", connection.id());
        context.put("apiId", place.apiId());
        return context;
    }

    private static Map<String, List<String>> allValues(String query) {
        var result = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&", -1)) {
            HttpEvents.query(pair)
                    .forEach((name, value) ->
                            result.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
        }
        return result;
    }

    private static Map<String, String> lastValues(String query) {
        var result = new LinkedHashMap<String, String>();
        allValues(query).forEach((name, values) -> result.put(name, values.getLast()));
        return result;
    }
}
