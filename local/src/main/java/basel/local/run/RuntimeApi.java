package basel.local.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lambda's Runtime API for one process: it asks for the next event here and posts its answer or
/// error.
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final Pattern ERROR_TYPE = Pattern.compile("\"errorType\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern ERROR_MESSAGE =
            Pattern.compile("\"errorMessage\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<PendingEvent> next = new LinkedBlockingQueue<>();
    private volatile @Nullable PendingEvent current;

    RuntimeApi() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a port for the Runtime API", e);
        }
        server.setExecutor(threads);
        server.createContext(ROOT, this::answer);
        server.start();
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    void offer(PendingEvent event) {
        current = event;
        next.add(event);
    }

    /// The process is gone: whatever it had is failed.
    void fail(String type, String message) {
        var lost = current;
        if (lost != null) {
            lost.end(new Outcome.Failed(type, message));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(ROOT.length());
            if (path.equals("invocation/next")) {
                sendNext(exchange);
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            if (path.equals("init/error")) {
                var text = new String(body, StandardCharsets.UTF_8);
                fail(
                        found(ERROR_TYPE, text, "Runtime.InitError"),
                        found(ERROR_MESSAGE, text, "init failed"));
            } else {
                end(path, body);
            }
            send(exchange, 202, "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void end(String path, byte[] body) {
        var event = current;
        if (event == null || !path.startsWith("invocation/" + event.requestId() + "/")) {
            return;
        }
        if (path.endsWith("/response")) {
            event.end(new Outcome.Answered(body));
            return;
        }
        var text = new String(body, StandardCharsets.UTF_8);
        event.end(
                new Outcome.Failed(
                        found(ERROR_TYPE, text, "Unhandled"), found(ERROR_MESSAGE, text, "")));
    }

    private void sendNext(HttpExchange exchange) throws IOException {
        try {
            var event = next.take();
            event.begin();
            var headers = exchange.getResponseHeaders();
            headers.set("Lambda-Runtime-Aws-Request-Id", event.requestId());
            headers.set(
                    "Lambda-Runtime-Deadline-Ms",
                    String.valueOf(Instant.now().plus(event.timeout()).toEpochMilli()));
            headers.set("Lambda-Runtime-Invoked-Function-Arn", event.functionArn());
            headers.set("Lambda-Runtime-Trace-Id", event.trace());
            headers.set("Content-Type", "application/json");
            send(exchange, 200, event.payload());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
