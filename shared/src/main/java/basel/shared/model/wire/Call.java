package basel.shared.model.wire;

import basel.shared.model.wire.Inflow.Arrival;
import basel.shared.model.wire.Setback.Kind;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// One request to a provider and its answer as it comes. Closing it before the end ends the
/// provider's stream at once.
public final class Call implements AutoCloseable {
    private static final int MOST_BYTES = 16_000_000;
    private static final Duration END = Duration.ofSeconds(1);

    private final CompletableFuture<HttpResponse<Inflow>> sent;
    private final Waiting waiting;
    private final Inflow body = new Inflow();
    private final HttpResponse<Inflow> head;
    private long bytes;
    private boolean ended;

    private Call(HttpClient client, HttpRequest request, Waiting waiting) {
        this.waiting = waiting;
        this.sent = client.sendAsync(request, _ -> body);
        try {
            this.head = waiting.until(this::answered);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Sends, and waits for the answer's head.
    ///
    /// @throws Setback when none came
    static Call send(HttpClient client, HttpRequest request, Waiting waiting) {
        return new Call(client, request, waiting);
    }

    int status() {
        return head.statusCode();
    }

    public Optional<String> header(String name) {
        return head.headers().firstValue(name);
    }

    /// The next bytes; empty at the answer's end.
    public Optional<byte[]> read() {
        return read(waiting.until(body::within));
    }

    /// All bytes.
    ///
    /// @throws Setback also when they are more than `most`
    public byte[] readAll() {
        var all = new ByteArrayOutputStream();
        for (var next = read(); next.isPresent(); next = read()) {
            all.writeBytes(next.get());
        }
        return all.toByteArray();
    }

    /// The next bytes after an answer that is whole already; empty where they do not come soon.
    public Optional<byte[]> readOn() {
        try {
            return read(waiting.until(body::within, END.toNanos()));
        } catch (Setback late) {
            return Optional.empty();
        }
    }

    /// Takes an end that adds nothing any more, so that the connection can serve again.
    public void drain() {
        while (!ended && readOn().isPresent()) {}
    }

    @Override
    public void close() {
        if (!ended) {
            body.close();
            sent.cancel(true);
        }
    }

    private Optional<byte[]> read(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Bytes some -> {
                var next = some.bytes();
                bytes += next.length;
                if (bytes > MOST_BYTES) {
                    throw new Setback(Kind.GARBLED);
                }
                yield Optional.of(next);
            }
            case Arrival.End() -> {
                ended = true;
                yield Optional.empty();
            }
            case Arrival.Broken(var cause) -> throw new Setback(Kind.CUT, cause);
        };
    }

    private @Nullable HttpResponse<Inflow> answered(Duration time) throws InterruptedException {
        try {
            return sent.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            var kind = e.getCause() instanceof SSLException ? Kind.UNTRUSTED : Kind.UNREACHABLE;
            throw new Setback(kind, e.getCause());
        }
    }
}
