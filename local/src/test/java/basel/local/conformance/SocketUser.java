package basel.local.conformance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A person's WebSocket client: the JDK's.
final class SocketUser implements WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<String> pong = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    static SocketUser connect(URI uri, String... protocols) {
        var user = new SocketUser();
        var builder = CLIENT.newWebSocketBuilder().header("User-Agent", "tester/1");
        if (protocols.length > 0) {
            builder.subprotocols(protocols[0]);
        }
        user.socket = builder.buildAsync(uri, user).join();
        return user;
    }

    /// The status with which the handshake was refused.
    static int refusal(URI uri) {
        try {
            connect(uri);
            throw new AssertionError("the handshake was accepted");
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not connected");
        }
        return socket;
    }

    void say(String text) {
        socket().sendText(text, true).join();
    }

    /// In several frames of at most that many characters.
    void sayInFrames(String text, int size) {
        for (int i = 0; i < text.length(); i += size) {
            int end = Math.min(text.length(), i + size);
            socket().sendText(text.substring(i, end), end == text.length()).join();
        }
    }

    String hear() throws InterruptedException {
        var frame = frames.poll(5, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame within 5 s");
        }
        return frame;
    }

    int closeCode() throws Exception {
        return closed.get(6, TimeUnit.SECONDS);
    }

    String ping(String text) throws Exception {
        socket().sendPing(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .join();
        return pong.get(5, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        pong.complete(java.nio.charset.StandardCharsets.UTF_8.decode(message).toString());
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }
}
