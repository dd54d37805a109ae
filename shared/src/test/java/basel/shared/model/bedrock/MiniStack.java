package basel.shared.model.bedrock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// An emulator of AWS that is not ours, as a process on a free port of the loopback.
final class MiniStack implements AutoCloseable {
    private static final Path REPO =
            Path.of(System.getProperty("basel.repo", "..")).toAbsolutePath().normalize();
    private static final Duration LONGEST =
            Duration.ofMinutes(3); // the tools may be installed first

    private final Process process;
    private final int port;

    private MiniStack(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static MiniStack start() {
        int port = freePort();
        var builder =
                new ProcessBuilder(REPO.resolve("scripts/python").toString(), "-m", "ministack");
        builder.environment().put("GATEWAY_PORT", Integer.toString(port));
        builder.environment().put("BIND_HOST", "127.0.0.1");
        builder.directory(REPO.toFile());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            var started = new MiniStack(builder.start(), port);
            started.await();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start MiniStack", e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        close();
        throw new IllegalStateException("MiniStack does not listen on " + port);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while MiniStack starts", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
