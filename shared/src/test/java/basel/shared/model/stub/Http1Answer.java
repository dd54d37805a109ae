package basel.shared.model.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;

/// Chunked, over HTTP/1.1.
final class Http1Answer implements Answer {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean ended;

    Http1Answer(Socket socket, InputStream in) throws IOException {
        this.socket = socket;
        this.in = in;
        this.out = socket.getOutputStream();
    }

    @Override
    public void head(int status, Map<String, String> headers) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("transfer-encoding: chunked\r\n\r\n");
        out.write(head.toString().getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(US_ASCII));
        out.flush();
        ended = true;
    }

    @Override
    public void cut() throws IOException {
        socket.close();
    }

    @Override
    public boolean givenUpWithin(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    boolean ended() {
        return ended;
    }
}
