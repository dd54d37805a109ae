package basel.door;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A door that a queue knocks at: messages come in batches, and only those that failed come again.
abstract class QueueDoor extends JsonDoor<QueueEvent, QueueAnswer> {
    private final Logger log = LoggerFactory.getLogger(getClass());
    private final JsonMapper json;

    QueueDoor(ApplicationContext context) {
        super(context, QueueEvent.class);
        this.json = bean(JsonMapper.class);
    }

    /// Does what a message asks for. Whatever it throws brings the message back.
    abstract void take(String body) throws IOException;

    /// Whether what stands behind a failed message must wait for it.
    boolean inOrder() {
        return false;
    }

    <T> T read(String body, Class<T> type) throws IOException {
        return json.readValue(body, type);
    }

    @Override
    final QueueAnswer answer(QueueEvent event) {
        var failed = new ArrayList<String>();
        for (var entry : event.records()) {
            boolean waits = inOrder() && !failed.isEmpty();
            if (waits || !taken(entry)) {
                failed.add(entry.messageId());
            }
        }
        return QueueAnswer.failed(failed);
    }

    @SuppressWarnings("CatchingUnchecked") // one bad message must not bring back its whole batch
    private boolean taken(QueueEvent.Entry entry) {
        try {
            take(entry.body());
            return true;
        } catch (IOException | RuntimeException e) {
            log.error("message comes again: message={}", entry.messageId(), e);
            return false;
        }
    }
}
