package basel.shared.model.stub;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/// What a stub sends back, as slowly and as badly as a test likes.
public interface Answer {
    void head(int status, Map<String, String> headers) throws IOException;

    /// Goes out at once, as one chunk or frame.
    void write(byte[] bytes) throws IOException;

    /// The proper end.
    void end() throws IOException;

    /// The connection dies.
    void cut() throws IOException;

    /// Whether the client gave this answer up within that time.
    boolean givenUpWithin(Duration time) throws IOException, InterruptedException;

    default void whole(int status, Map<String, String> headers, byte[] body) throws IOException {
        head(status, headers);
        write(body);
        end();
    }
}
