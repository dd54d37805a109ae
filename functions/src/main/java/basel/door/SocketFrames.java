package basel.door;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Member;
import basel.shared.push.Push;
import basel.shared.web.Problem;
import basel.shared.web.SocketAction;
import basel.shared.web.SocketCall;
import basel.shared.web.SocketCall.Caller;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads client frames, finds the action that each names, and answers what fails with an error
/// frame.
@Singleton
final class SocketFrames {
    private static final int ANONYMOUS_BYTES = 2048;
    private static final Duration ANONYMOUS_LIFE = Duration.ofMinutes(10);

    private final Map<String, SocketAction> actions;
    private final JsonMapper json;
    private final Push push;
    private final Clock clock;

    SocketFrames(List<SocketAction> actions, JsonMapper json, Push push, Clock clock) {
        this.actions =
                actions.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        SocketAction::name, Function.identity()));
        this.json = json;
        this.push = push;
        this.clock = clock;
    }

    /// Takes a frame of an anonymous socket: small, soon enough, and of a few actions only.
    void anonymous(SocketEvent event) {
        var scene = event.requestContext();
        var end = Instant.ofEpochMilli(scene.connectedAt()).plus(ANONYMOUS_LIFE);
        if (!clock.instant().isBefore(end)) {
            push.close(new ConnectionId(scene.connectionId()));
            return;
        }
        if (bytes(event) > ANONYMOUS_BYTES) {
            var trouble = Problem.tooLarge("This is too large before signing in.");
            push.send(connection(event), SocketTroubles.of(trouble, Heard.nothing(event)));
            return;
        }
        take(event, null);
    }

    /// Does what a frame asks.
    void take(SocketEvent event, @Nullable Member asker) {
        var frame = read(event);
        if (frame.isEmpty()) {
            var trouble = BadInput.unreadable("This is no JSON object.");
            push.send(connection(event), SocketTroubles.of(trouble, Heard.nothing(event)));
            return;
        }
        var heard = Heard.of(event, frame.get());
        try {
            action(heard, asker).run(call(event, asker, frame.get()));
        } catch (RuntimeException trouble) {
            push.send(connection(event), SocketTroubles.of(trouble, heard));
        }
    }

    private SocketAction action(Heard heard, @Nullable Member asker) {
        var name = heard.action();
        var action = name == null ? null : actions.get(name);
        if (asker == null && (action == null || !action.anonymous())) {
            throw Problem.unauthorized("Please sign in.");
        }
        if (action == null) {
            throw BadInput.field("action", "is unknown");
        }
        return action;
    }

    private Optional<JsonNode> read(SocketEvent event) {
        try {
            var body = event.body();
            return Optional.ofNullable(json.readValue(body == null ? "" : body, JsonNode.class))
                    .filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static SocketCall call(SocketEvent event, @Nullable Member asker, JsonNode frame) {
        var scene = event.requestContext();
        var address = scene.authorized("address");
        var userAgent = scene.authorized("userAgent");
        var caller =
                new Caller(
                        address == null ? event.address() : address,
                        userAgent == null ? "" : userAgent,
                        scene.authorized("country"),
                        scene.authorized("browser"));
        return new SocketCall(connection(event), asker, frame, scene.request(), caller);
    }

    private static int bytes(SocketEvent event) {
        var body = event.body();
        return body == null ? 0 : body.getBytes(StandardCharsets.UTF_8).length;
    }

    private static ConnectionId connection(SocketEvent event) {
        return new ConnectionId(event.requestContext().connectionId());
    }
}
