package basel.shared.model.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// A provider on the loopback. The scripts are played one per request, the last again and again.
/// Over HTTP/2 it takes the client's `Upgrade: h2c` and answers one request per connection.
public final class ProviderStub implements AutoCloseable {
    private final ServerSocket server;
    private final boolean http2;
    private final List<Script> scripts;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
    private int played;

    private ProviderStub(boolean http2, List<Script> scripts) {
        this.http2 = http2;
        this.scripts = scripts;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback", e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public static ProviderStub http1(Script... scripts) {
        return new ProviderStub(false, List.of(scripts));
    }

    public static ProviderStub http2(Script... scripts) {
        return new ProviderStub(true, List.of(scripts));
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// What went wrong in scripts, such as an expectation not met.
    public List<Throwable> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a stub", e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            for (var request = read(in); request != null; request = read(in)) {
                asked.add(request);
                if (http2) {
                    next().play(request, Http2Answer.upgraded(socket, in));
                    return;
                }
                var answer = new Http1Answer(socket, in);
                next().play(request, answer);
                if (!answer.ended()) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the client went away, as some tests want it to
        } catch (Throwable e) {
            troubles.add(e);
        }
    }

    private synchronized Script next() {
        return scripts.get(Math.min(played++, scripts.size() - 1));
    }

    private static @Nullable Asked read(InputStream in) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var words = first.split(" ", -1);
        return new Asked(words[0], words[1], headers, new String(in.readNBytes(length), UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
