package basel.local.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/// `@connections`: what a function may do with an open socket. Who may call it was checked before.
public final class Connections {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{15}=");
    private static final int FRAME = 32 * 1024;

    private final Map<String, SocketApi> apis;
    private final Faults faults;
    private final LongAdder frames = new LongAdder();

    /// @param apis by API id
    Connections(Map<String, SocketApi> apis, Faults faults) {
        this.apis = Map.copyOf(apis);
        this.faults = faults;
    }

    /// Billed messages sent to clients since start: one for each begun 32 KB.
    public long frames() {
        return frames.sum();
    }

    /// Answers `method` on `/{stage}/@connections/{id}`, the id decoded.
    public Reply answer(String apiId, String method, String id, byte[] body) {
        var api = apis.get(apiId);
        if (api == null) {
            return refusal(403, "ForbiddenException", "Forbidden");
        }
        if (!ID.matcher(id).matches()) {
            return refusal(400, "BadRequestException", "Invalid connectionId: " + id);
        }
        if (faults.strikes(Faults.THROTTLE)) {
            return refusal(429, "LimitExceededException", "Rate exceeded");
        }
        var connection = api.connection(id);
        if (connection.isEmpty()) {
            return refusal(410, "GoneException", "Gone");
        }
        return switch (method) {
            case "POST" -> post(connection.get(), body);
            case "GET" -> Reply.json(200, shown(connection.get()));
            case "DELETE" -> {
                connection.get().close(1000, "Connection Closed Normally");
                yield Reply.empty(204);
            }
            default -> refusal(403, "ForbiddenException", "Forbidden");
        };
    }

    private Reply post(SocketConnection connection, byte[] body) {
        if (body.length > SocketFrames.LARGEST_MESSAGE) {
            return refusal(413, "PayloadTooLargeException", "Message too long");
        }
        if (faults.strikes(Faults.GONE)) {
            connection.cut();
            return refusal(410, "GoneException", "Gone");
        }
        slowDown();
        if (!connection.send(new String(body, StandardCharsets.UTF_8))) {
            return refusal(410, "GoneException", "Gone");
        }
        frames.add(Math.max(1, (body.length + FRAME - 1) / FRAME));
        return Reply.empty(200);
    }

    private void slowDown() {
        try {
            Thread.sleep((long) faults.value(Faults.SLOW_CLIENT_MS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> shown(SocketConnection connection) {
        var result = new LinkedHashMap<String, Object>();
        result.put("connectedAt", text(connection.connectedAt()));
        result.put(
                "identity",
                Map.of(
                        "sourceIp", connection.client().sourceIp(),
                        "userAgent", connection.client().userAgent()));
        result.put("lastActiveAt", text(connection.lastActiveAt()));
        return result;
    }

    private static String text(Instant instant) {
        return instant.toString();
    }

    private static Reply refusal(int status, String type, String message) {
        return Reply.message(status, message).with("x-amzn-ErrorType", type);
    }
}
