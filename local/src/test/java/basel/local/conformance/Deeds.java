package basel.local.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What the echo functions have in common: events they saw, and the deeds a caller may ask for.
final class Deeds {
    static final ObjectMapper JSON = new ObjectMapper();

    /// Socket events in the order they came, for tests to look at.
    static final BlockingQueue<JsonNode> SEEN = new LinkedBlockingQueue<>();

    /// What a test wants done while `$connect` runs.
    static volatile Consumer<JsonNode> duringConnect = _ -> {};

    private Deeds() {}

    static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON", e);
        }
    }

    static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write", e);
        }
    }

    /// The next event of that type within five seconds.
    static JsonNode next(String eventType) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < end) {
            var event = SEEN.poll(100, TimeUnit.MILLISECONDS);
            if (event != null
                    && event.path("requestContext").path("eventType").asText().equals(eventType)) {
                return event;
            }
        }
        throw new AssertionError("no " + eventType + " event within 5 s");
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
