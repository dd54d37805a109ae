package basel.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The whole system as a process of its own, on a free port, with its state in a folder of its own
/// and the limits on mails lifted.
final class RunningSystem implements AutoCloseable {
    /// Memory where the machine offers it as a folder: thousands of transactions wait for no disk.
    private static final Path QUICK =
            Stream.of("/dev/shm", System.getProperty("java.io.tmpdir"))
                    .map(Path::of)
                    .filter(Files::isWritable)
                    .findFirst()
                    .orElseThrow();

    private final Process process;
    private final Path state;
    private final URI origin;
    private final Duration start;

    RunningSystem(String... options) {
        try {
            state = Files.createTempDirectory(QUICK, "basel-run");
            int port = freePort();
            origin = URI.create("http://127.0.0.1:" + port);
            makeKeys();
            var arguments =
                    Stream.concat(
                            Stream.of("--port", "" + port, "--state", state.toString()),
                            Stream.concat(
                                    Stream.of("--parameter", "Limits=off"), Stream.of(options)));
            long began = System.nanoTime();
            process = java("basel.local.Main", arguments.toList());
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            awaitHealth();
            start = Duration.ofNanos(System.nanoTime() - began);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the system", e);
        }
    }

    /// The folder with its keys and its log.
    Path state() {
        return state;
    }

    URI origin() {
        return origin;
    }

    /// From the process's start to the first `GET /api/health` with 200.
    Duration startTime() {
        return start;
    }

    String log() {
        try {
            return Files.readString(state.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log in " + state, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the system did not stop within 10 s of SIGTERM");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forget(state.toFile());
    }

    private static void forget(File file) {
        for (var inside : Objects.requireNonNullElse(file.listFiles(), new File[0])) {
            forget(inside);
        }
        file.delete();
    }

    private void makeKeys() throws IOException {
        var file = state.resolve("parameters.json").toString();
        int exit =
                java("basel.shared.sign.MakeKeys", List.of("--file", file))
                        .onExit()
                        .join()
                        .exitValue();
        if (exit != 0) {
            throw new AssertionError("no keys were made:\n" + log());
        }
    }

    private Process java(String main, List<String> arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=" + Integer.getInteger("tier", 1),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("basel.repo")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(state.resolve("log").toFile()))
                .start();
    }

    private void awaitHealth() {
        var client = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(origin.resolve("/api/health"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new AssertionError("the system ended by itself:\n" + log());
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                        == 200) {
                    return;
                }
                Thread.sleep(50);
            } catch (IOException notYet) {
                pause(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        throw new AssertionError("no answer within 60 s:\n" + log());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
