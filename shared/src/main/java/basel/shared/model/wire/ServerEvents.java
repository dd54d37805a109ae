package basel.shared.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.shared.model.wire.Setback.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads server-sent events from bytes cut anywhere. An event without its blank line never came.
public final class ServerEvents {
    private static final int MOST_BYTES = 4_000_000;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private boolean afterReturn;

    /// The data of each event that these bytes complete.
    public List<String> feed(byte[] bytes) {
        var events = new ArrayList<String>();
        for (byte next : bytes) {
            boolean rest = next == '\n' && afterReturn;
            afterReturn = next == '\r';
            if (rest) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                end(events);
            } else {
                line.write(next);
            }
        }
        if (line.size() + data.length() > MOST_BYTES) {
            throw new Setback(Kind.GARBLED);
        }
        return events;
    }

    private void end(List<String> events) {
        var text = line.toString(UTF_8);
        line.reset();
        if (text.isEmpty()) {
            if (!data.isEmpty()) {
                events.add(data.substring(0, data.length() - 1));
                data.setLength(0);
            }
        } else if (text.startsWith("data:")) {
            data.append(text, text.startsWith("data: ") ? 6 : 5, text.length()).append('\n');
        }
    }
}
