package basel.local.run;

import basel.local.template.FunctionSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One sandbox: a Java process under AWS's runtime interface client, with the environment that
/// Lambda gives.
final class FunctionProcess implements AutoCloseable {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";

    private final FunctionSpec function;
    private final RuntimeApi api = new RuntimeApi();
    private final Process process;

    /// @param folder empty, the process's working directory
    /// @param library the runtime interface client's native part
    /// @param classPath its classes and the client's
    FunctionProcess(
            FunctionSpec function, Machine machine, Path folder, Path library, String classPath) {
        this.function = function;
        var builder =
                new ProcessBuilder(command(function, library, classPath))
                        .directory(folder.toFile())
                        .inheritIO();
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().putAll(function.environment());
        builder.environment().putAll(reserved(machine));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot start a process for function " + function.id(), e);
        }
        Thread.startVirtualThread(this::watch);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void offer(PendingEvent event) {
        api.offer(event);
        if (!process.isAlive()) {
            api.fail("Runtime.ExitError", "Runtime exited");
        }
    }

    /// As Lambda does with a sandbox whose function took too long.
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        api.close();
    }

    /// A process that ends fails the event it had.
    private void watch() {
        try {
            api.fail(
                    "Runtime.ExitError",
                    "Runtime exited with error: exit status " + process.waitFor());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(FunctionSpec function, Path library, String classPath) {
        var java = ProcessHandle.current().info().command().orElse("java");
        return new ArrayList<>(
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx" + Math.max(64, function.memory() * 3 / 4) + "m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + library,
                        "-cp",
                        classPath,
                        CLIENT + "AWSLambda",
                        function.handler()));
    }

    private Map<String, String> reserved(Machine machine) {
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_RUNTIME_API", api.authority()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memory())),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name()),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "local"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
                Map.entry("_HANDLER", function.handler()),
                Map.entry("AWS_REGION", machine.region()),
                Map.entry("AWS_DEFAULT_REGION", machine.region()),
                Map.entry("AWS_ACCESS_KEY_ID", function.id()),
                Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
                Map.entry("AWS_ENDPOINT_URL", machine.endpoint().toString()),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("TZ", ":UTC"));
    }
}
