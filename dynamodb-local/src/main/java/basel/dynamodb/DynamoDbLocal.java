package basel.dynamodb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A running DynamoDB Local: a child process on 127.0.0.1 that ends with this JVM or with `close`.
/// This class needs nothing but the JDK; the jars come from a folder.
public final class DynamoDbLocal implements AutoCloseable {
    private static final String HEAP = "-Xmx256m";

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private DynamoDbLocal(Process process) {
        this.process = process;
        var ear = new Thread(this::listen, "dynamodb-local");
        ear.setDaemon(true);
        ear.start();
    }

    /// Starts with nothing stored, on a free port. Comes back at once: `port` and `endpoint` wait until it stands.
    public static DynamoDbLocal inMemory(Path jars) {
        return start(jars, List.of("0"));
    }

    /// Starts on the tables kept in `database`, on a free port, as `inMemory` does. A folder is for one process at a
    /// time: a second one waits for the first one's end.
    public static DynamoDbLocal keptIn(Path database, Path jars) {
        try {
            Files.createDirectories(database);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + database, e);
        }
        return start(jars, List.of("0", database.toString()));
    }

    /// The folder of the system property `basel.dynamodb`, else `.build/dynamodb-local` here or above.
    public static Path jars() {
        var given = System.getProperty("basel.dynamodb");
        if (given != null) {
            return Path.of(given);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".build/dynamodb-local"))) {
                return folder.resolve(".build/dynamodb-local");
            }
        }
        throw new IllegalStateException("no .build/dynamodb-local here or above (expected: the build has filled it)");
    }

    /// Waits until it stands; throws what it said where it ended before.
    public int port() {
        try {
            return port.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public boolean alive() {
        return process.isAlive();
    }

    /// Ends the process, whether it stands yet or not; what is kept in a folder stays there.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(java.time.Duration.ofSeconds(3))) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static DynamoDbLocal start(Path jars, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsqlite4java.library.path=" + jars,
                "-Dlog4j2.disable.jmx=true",
                "-Dorg.eclipse.jetty.LEVEL=WARN",
                "-cp",
                jars + File.separator + "*" + File.pathSeparator + own(),
                "basel.dynamodb.LoopbackServer"));
        command.addAll(arguments);
        try {
            return new DynamoDbLocal(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start DynamoDB Local from " + jars, e);
        }
    }

    /// Hears the port, and reads on to the end: a full pipe would stop the child.
    private void listen() {
        var said = new StringBuilder();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("port ")) {
                    port.complete(Integer.parseInt(line.substring(5)));
                } else if (!port.isDone()) {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        port.completeExceptionally(new IllegalStateException("DynamoDB Local ended before it stood:\n" + said));
    }

    private static String own() {
        try {
            var source = DynamoDbLocal.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(source.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has a folder that is no URI", e);
        }
    }
}
