import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/// One process of a function, and Lambda's Runtime API for it. A restored one has run its hooks: `beforeCheckpoint` at
/// the end of its init, `afterRestore` within the time that is measured, in the same process.
final class Sandbox implements AutoCloseable {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";
    private static final double TICKS = 100;
    private static final long PATIENCE = 90;

    private final HttpServer api;
    private final FakeAws aws;
    private final Process process;
    private final boolean restored;
    private final String handler;
    private final Path log;
    private final long began;
    private final SynchronousQueue<Boolean> ready = new SynchronousQueue<>();
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final SynchronousQueue<String> answers = new SynchronousQueue<>();
    private final LinkedBlockingQueue<Boolean> restore = new LinkedBlockingQueue<>();
    private volatile boolean begun;
    private volatile int count;

    Sandbox(Bench.Variant variant, FakeAws aws, List<String> more) throws IOException {
        this.aws = aws;
        this.restored = variant.restored();
        this.handler = variant.product().handler();
        this.api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        api.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        api.createContext("/", this::answer);
        api.start();
        var builder = new ProcessBuilder(command(variant, more));
        this.log = variant.product().log();
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().putAll(environment(variant));
        this.began = System.nanoTime();
        this.process = builder.start();
    }

    /// Milliseconds from the start of the process until it asks for its first event, or to be restored.
    double init() throws InterruptedException {
        if (!up()) {
            throw failed("never ready");
        }
        return since(began);
    }

    private boolean up() throws InterruptedException {
        for (int i = 0; i < PATIENCE * 100 && process.isAlive(); i++) {
            if (ready.poll(10, TimeUnit.MILLISECONDS) != null) {
                return true;
            }
        }
        return false;
    }

    /// Milliseconds from an event to its answer; of the first after a restore from the restore on.
    double request() throws InterruptedException {
        long from = System.nanoTime();
        boolean waits = restored && !begun;
        begun = true;
        events.add(aws.event(handler, ++count));
        if (waits) {
            restore.add(true);
        }
        var answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
        if (answer == null || !answer.contains(FakeAws.answered(handler))) {
            throw failed("answered " + answer);
        }
        return since(from);
    }

    private IllegalStateException failed(String what) {
        return new IllegalStateException(
                what + "; alive: " + process.isAlive() + "; what it said: " + log);
    }

    /// Milliseconds of processor time so far.
    double cpu() throws IOException {
        var fields = Files.readString(proc("stat")).replaceFirst("^.*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS;
    }

    /// The most memory it ever held, in MB.
    double memory() throws IOException {
        var line =
                Files.readAllLines(proc("status")).stream()
                        .filter(one -> one.startsWith("VmHWM"))
                        .findFirst()
                        .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

    /// Lets it end by itself, so that it writes its cache.
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
        api.stop(0);
    }

    private Path proc(String file) {
        return Path.of("/proc/" + process.pid() + "/" + file);
    }

    private static double since(long from) {
        return (System.nanoTime() - from) / 1e6;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.endsWith("/restore/next")) {
                ready.put(true);
                restore.take();
                send(exchange, 200, "");
            } else if (path.endsWith("/invocation/next")) {
                next(exchange);
            } else {
                send(exchange, 202, "{\"status\":\"OK\"}");
                if (path.contains("/response") || path.contains("/error")) {
                    answers.put(body);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        if (!begun) {
            ready.put(true);
        }
        var event = events.take();
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", "request-" + count);
        headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + 29_000));
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:eu-central-1:000000000000:function:bench");
        headers.set("Content-Type", "application/json");
        send(exchange, 200, event);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /// As Lambda's `java25` runs a function: serial collector, a heap of 85 % of its memory that begins with a 64th of
    /// it (the JVM's own choice, so that the template's wins), and the quick compiler alone but under SnapStart.
    private static List<String> command(Bench.Variant variant, List<String> more) throws IOException {
        var product = variant.product();
        var command = new ArrayList<>(List.of("taskset", "-c", "0", java()));
        command.add("-XX:InitialHeapSize=" + Math.max(8, product.memory() / 64) + "m");
        command.addAll(product.options());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:MaxHeapSize=" + product.memory() * 1024L * 85 / 100 + "k",
                        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                        "--add-opens=java.base/java.io=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + library(variant)));
        if (!variant.restored()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(variant.options());
        command.addAll(more);
        command.addAll(
                List.of("-cp", product.classPath(), CLIENT + "AWSLambda", product.handler()));
        return command;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /// The client's native part, out of its jar.
    private static synchronized Path library(Bench.Variant variant) throws IOException {
        var library = Path.of(System.getProperty("java.io.tmpdir"), "bench-lambda-jni.so");
        if (!Files.exists(library)) {
            for (var jar : variant.product().classPath().split(":")) {
                if (jar.contains("runtime-interface-client")) {
                    try (var zip = new ZipFile(jar)) {
                        var entry = zip.getEntry("jni/libaws-lambda-jni.linux-x86_64.so");
                        Files.write(library, zip.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }
        return library;
    }

    private Map<String, String> environment(Bench.Variant variant) {
        var all = new java.util.HashMap<>(aws.environment());
        all.putAll(
                Map.of(
                        "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + api.getAddress().getPort(),
                        "AWS_LAMBDA_FUNCTION_NAME", "bench",
                        "AWS_LAMBDA_FUNCTION_VERSION", "1",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(variant.product().memory()),
                        "AWS_LAMBDA_INITIALIZATION_TYPE", variant.restored() ? "snap-start" : "on-demand",
                        "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
                        "_HANDLER", variant.product().handler(),
                        "LANG", "en_US.UTF-8",
                        "TZ", ":UTC"));
        return all;
    }
}
