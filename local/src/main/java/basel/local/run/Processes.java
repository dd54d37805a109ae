package basel.local.run;

import basel.local.template.FunctionSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Functions, packaged as they are deployed, as processes under AWS's runtime interface client
/// (Linux only), each with nothing but the environment that the template and Lambda give it. A
/// process that runs too long is killed, as a sandbox would be.
public final class Processes implements FunctionRunner, AutoCloseable {
    private final Map<String, ProcessPool> pools = new LinkedHashMap<>();
    private final Machine machine;
    private final Path folder;

    /// @param most sandboxes of one function side by side
    /// @param template the file that names the functions' packages
    public Processes(List<FunctionSpec> functions, Machine machine, int most, Path template) {
        this.machine = machine;
        try {
            folder = Files.createTempDirectory("functions");
            var library = library(folder);
            var code = new Code(template, folder);
            for (var function : functions) {
                var work = Files.createDirectory(folder.resolve(function.id()));
                var classPath = code.classPath(function.code());
                pools.put(
                        function.id(),
                        new ProcessPool(
                                function,
                                most,
                                () ->
                                        new FunctionProcess(
                                                function, machine, work, library, classPath)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot prepare folders for the functions' processes", e);
        }
    }

    @Override
    public Outcome invoke(String id, byte[] event, Duration timeout) {
        var pool = pools.get(id);
        if (pool == null) {
            return new Outcome.Failed(
                    "ResourceNotFoundException", "Function not found: " + machine.functionArn(id));
        }
        try {
            return invoke(pool, event, timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TimedOut();
        }
    }

    @Override
    public void close() {
        pools.values().forEach(ProcessPool::close);
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("cannot clear " + folder + ": " + e);
        }
    }

    private Outcome invoke(ProcessPool pool, byte[] event, Duration timeout)
            throws InterruptedException {
        var function = pool.function();
        var process = pool.take();
        var pending =
                new PendingEvent(
                        UUID.randomUUID().toString(),
                        event,
                        function.timeout(),
                        machine.functionArn(function.id()),
                        Trace.current().orElseGet(Trace::fresh),
                        new CompletableFuture<>(),
                        new CompletableFuture<>());
        var later =
                CompletableFuture.delayedExecutor(
                        function.timeout().toMillis(), TimeUnit.MILLISECONDS);
        var _ = pending.begun().thenRunAsync(() -> killed(pending, process, function), later);
        var _ = pending.outcome().whenComplete((_, _) -> pool.giveBack(process));
        process.offer(pending);
        try {
            return pending.outcome().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return new Outcome.TimedOut();
        } catch (ExecutionException e) {
            return new Outcome.Failed(e.getClass().getName(), String.valueOf(e.getMessage()));
        }
    }

    private static void killed(
            PendingEvent pending, FunctionProcess process, FunctionSpec function) {
        var seconds = String.format(Locale.ROOT, "%.2f", function.timeout().toMillis() / 1000.0);
        if (!pending.outcome().isDone()) {
            process.kill();
            pending.end(
                    new Outcome.Failed(
                            "Sandbox.Timedout",
                            "RequestId: "
                                    + pending.requestId()
                                    + " Error: Task timed out after "
                                    + seconds
                                    + " seconds"));
        }
    }

    /// The client's native part, unpacked once for all processes.
    private static Path library(Path folder) throws IOException {
        var arm = System.getProperty("os.arch").equals("aarch64");
        var name = "/jni/libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
        try (var stream = Processes.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException(name + " is not on the class path");
            }
            var file = folder.resolve("libaws-lambda-jni.so");
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        }
    }
}
