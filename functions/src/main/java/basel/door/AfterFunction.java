package basel.door;

import basel.shared.work.QueuedWork;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue of what comes after an answer: finds the work that each message names. What fails
/// comes again; the rest of its batch does not.
public final class AfterFunction extends JsonDoor<QueueEvent, QueueAnswer> {
    private static final Logger log = LoggerFactory.getLogger(AfterFunction.class);

    private final Map<String, QueuedWork> works;
    private final JsonMapper json;

    public AfterFunction() {
        this(new LambdaApplicationContextBuilder().build());
    }

    public AfterFunction(ApplicationContext context) {
        super(context, QueueEvent.class);
        this.json = bean(JsonMapper.class);
        this.works =
                beans(QueuedWork.class).stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        QueuedWork::type, Function.identity()));
    }

    @Override
    QueueAnswer answer(QueueEvent event) {
        var failed = new ArrayList<String>();
        for (var entry : event.records()) {
            if (!done(entry)) {
                failed.add(entry.messageId());
            }
        }
        return QueueAnswer.failed(failed);
    }

    @SuppressWarnings("CatchingUnchecked") // one bad message must not bring back its whole batch
    private boolean done(QueueEvent.Entry entry) {
        try {
            run(entry.body());
            return true;
        } catch (RuntimeException e) {
            log.error("work failed: message={}", entry.messageId(), e);
            return false;
        }
    }

    private void run(String text) {
        var order = read(text);
        var type = order.get("type");
        var work = type == null ? null : works.get(type.coerceStringValue());
        var body = order.get("body");
        if (work == null || body == null) {
            throw new IllegalArgumentException(
                    "work of type " + type + " (expected: one of " + works.keySet() + ")");
        }
        work.run(body);
    }

    private JsonNode read(String text) {
        try {
            return json.readValue(text, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read queued work", e);
        }
    }
}
