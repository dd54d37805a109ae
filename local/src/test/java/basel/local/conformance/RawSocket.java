package basel.local.conformance;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A WebSocket client that sends any frame, for what no well-behaved client would do.
final class RawSocket implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream input;
    private final String head;

    RawSocket(URI uri, String... headers) throws IOException {
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(5_000);
        input = new DataInputStream(socket.getInputStream());
        var request =
                new StringBuilder(
                        "GET "
                                + uri.getRawPath()
                                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                                + " HTTP/1.1\r\nHost: "
                                + uri.getAuthority()
                                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        send(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        head = readHead();
    }

    /// Status line and headers of the answer.
    String head() {
        return head;
    }

    int status() {
        return Integer.parseInt(head.split(" ", -1)[1]);
    }

    /// The answer's body, where the handshake was refused.
    String body() throws IOException {
        return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }

    void frame(int opcode, boolean last, byte[] payload) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write((last ? 0x80 : 0) | opcode);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(new byte[4]); // a mask of zeros changes nothing
        frame.writeBytes(payload);
        send(frame.toByteArray());
    }

    /// The code of the close frame that comes next.
    int closeCode() throws IOException {
        while (true) {
            int opcode = input.readUnsignedByte() & 15;
            int length = input.readUnsignedByte() & 127;
            var payload = input.readNBytes(length == 126 ? input.readUnsignedShort() : length);
            if (opcode == 8) {
                return ((payload[0] & 255) << 8) | (payload[1] & 255);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private String readHead() throws IOException {
        var result = new StringBuilder();
        while (result.indexOf("\r\n\r\n") < 0) {
            result.append((char) input.readUnsignedByte());
        }
        return result.toString();
    }
}
