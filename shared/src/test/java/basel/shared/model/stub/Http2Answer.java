package basel.shared.model.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Stream 1 of an HTTP/2 connection (RFC 9113) that began as an HTTP/1.1 upgrade (RFC 7540, 3.2).
/// Headers are sent as literals, so that no compression is needed.
final class Http2Answer implements Answer {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int DEFAULT_WINDOW = 65_535;
    private static final int LARGEST_FRAME = 16_384;
    private static final int ACK = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PREFACE = 24;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private long connectionWindow = DEFAULT_WINDOW;
    private long streamWindow = DEFAULT_WINDOW;
    private long initialWindow = DEFAULT_WINDOW;

    private Http2Answer(Socket socket, InputStream in) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(in);
        this.out = socket.getOutputStream();
    }

    static Http2Answer upgraded(Socket socket, InputStream in) throws IOException {
        var answer = new Http2Answer(socket, in);
        answer.out.write(
                "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
                        .getBytes(US_ASCII));
        answer.frame(SETTINGS, 0, 0, new byte[0]);
        answer.in.readFully(new byte[PREFACE]);
        Thread.ofVirtual().start(answer::listen);
        return answer;
    }

    @Override
    public void head(int status, Map<String, String> headers) throws IOException {
        var block = new ByteArrayOutputStream();
        literal(block, ":status", Integer.toString(status));
        headers.forEach((name, value) -> literal(block, name, value));
        frame(HEADERS, END_HEADERS, 1, block.toByteArray());
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; from += LARGEST_FRAME) {
            var part =
                    Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + LARGEST_FRAME));
            spend(part.length);
            frame(DATA, 0, 1, part);
        }
    }

    /// No second request on this connection, which the client closes: closed from here, an answer
    /// that has come may still count as broken off, as a client learns of both at once.
    @Override
    public void end() throws IOException {
        frame(DATA, END_STREAM, 1, new byte[0]);
        frame(GOAWAY, 0, 0, ByteBuffer.allocate(8).putInt(1).putInt(0).array());
        try {
            closed.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void cut() throws IOException {
        socket.close();
    }

    @Override
    public boolean givenUpWithin(Duration time) throws InterruptedException {
        return givenUp.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Until the client resets the stream or goes.
    private void listen() {
        try {
            for (; ; ) {
                int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
                int type = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                int stream = in.readInt();
                var payload = in.readNBytes(length);
                if (type == WINDOW_UPDATE) {
                    grow(stream, ByteBuffer.wrap(payload).getInt());
                }
                if (type == SETTINGS) {
                    settings(ByteBuffer.wrap(payload));
                }
                if (type == RST_STREAM || type == GOAWAY) {
                    givenUp.countDown();
                } else if (type == SETTINGS && flags != ACK) {
                    frame(SETTINGS, ACK, 0, new byte[0]);
                } else if (type == PING && flags != ACK) {
                    frame(PING, ACK, 0, payload);
                }
            }
        } catch (IOException gone) {
            givenUp.countDown();
            closed.countDown();
        }
    }

    private synchronized void spend(int size) throws IOException {
        try {
            while (givenUp.getCount() > 0 && Math.min(connectionWindow, streamWindow) < size) {
                wait(100);
            }
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
        if (givenUp.getCount() == 0) {
            throw new IOException("given up");
        }
        connectionWindow -= size;
        streamWindow -= size;
    }

    private synchronized void grow(int stream, int by) {
        connectionWindow += stream == 0 ? by : 0;
        streamWindow += stream == 1 ? by : 0;
        notifyAll();
    }

    private synchronized void settings(ByteBuffer pairs) {
        while (pairs.remaining() >= 6) {
            int name = pairs.getShort();
            long value = Integer.toUnsignedLong(pairs.getInt());
            if (name == INITIAL_WINDOW_SIZE) {
                streamWindow += value - initialWindow;
                initialWindow = value;
            }
        }
        notifyAll();
    }

    private synchronized void frame(int type, int flags, int stream, byte[] payload)
            throws IOException {
        var frame = ByteBuffer.allocate(9 + payload.length);
        frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
        out.write(frame.array());
        out.flush();
    }

    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        for (var text : new String[] {name, value}) {
            block.write(text.length()); // texts are shorter than 127
            block.writeBytes(text.getBytes(US_ASCII));
        }
    }
}
