package basel.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A real WebSocket client that keeps what came until it is asked for.
final class Wire implements AutoCloseable {
    /// The type of what stands for the end of the socket, after its last frame.
    static final String CLOSED = "closed";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private volatile boolean closed;

    Wire(HttpClient http, URI origin, @Nullable String ticket) {
        var address =
                "ws://"
                        + origin.getAuthority()
                        + "/ws"
                        + (ticket == null ? "" : "?ticket=" + ticket);
        socket =
                http.newWebSocketBuilder()
                        .header("Origin", origin.toString())
                        .buildAsync(URI.create(address), new Ear())
                        .join();
    }

    /// Sends a frame `{action, …}`; into a socket that was cut it is lost.
    void send(String action, Map<String, ?> fields) {
        var frame = JSON.createObjectNode().put("action", action);
        fields.forEach((name, value) -> frame.set(name, JSON.valueToTree(value)));
        try {
            socket.sendText(frame.toString(), true).join();
        } catch (CompletionException cut) {
            end();
        }
    }

    /// The next frame that fits, within the time; frames before it are dropped.
    Optional<JsonNode> next(Duration within, Predicate<JsonNode> fits) {
        long end = System.nanoTime() + within.toNanos();
        try {
            while (true) {
                var frame = frames.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (frame == null) {
                    return Optional.empty();
                }
                if (fits.test(frame)) {
                    return Optional.of(frame);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// The next frame of a type, within ten seconds.
    JsonNode await(String type) {
        return next(Duration.ofSeconds(10), frame -> type.equals(type(frame)))
                .orElseThrow(() -> new AssertionError("no " + type + " came within 10 s"));
    }

    static String type(JsonNode frame) {
        return frame.path("type").asText();
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                frames.add(read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end();
        }
    }

    private void end() {
        closed = true;
        frames.add(JSON.createObjectNode().put("type", CLOSED));
    }

    /// A text as JSON.
    static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + text, e);
        }
    }
}
