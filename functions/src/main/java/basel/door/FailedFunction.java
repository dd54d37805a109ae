package basel.door;

import basel.shared.work.QueuedWork;
import basel.shared.work.ReplyOrder;
import basel.talk.ReplyWriter;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two dead-letter queues: what failed three times. A reply is given up, so that the person
/// sees why and may try again; other work is told so that it can mark what it was for.
public final class FailedFunction extends JsonDoor<QueueEvent, QueueAnswer> {
    private static final Logger log = LoggerFactory.getLogger(FailedFunction.class);

    private final ReplyWriter writer;
    private final Map<String, QueuedWork> works;
    private final JsonMapper json;

    public FailedFunction() {
        this(new LambdaApplicationContextBuilder().build());
    }

    public FailedFunction(ApplicationContext context) {
        super(context, QueueEvent.class);
        this.writer = bean(ReplyWriter.class);
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

    @SuppressWarnings("CatchingUnchecked") // the queue brings back what failed, and only that
    private boolean done(QueueEvent.Entry entry) {
        try {
            var body = json.readValue(entry.body(), JsonNode.class);
            return body.get("replyId") == null ? workFailed(entry, body) : replyFailed(entry);
        } catch (IOException | RuntimeException e) {
            log.error("dead letter stays: message={}", entry.messageId(), e);
            return false;
        }
    }

    /// False while somebody still writes the reply: then it is looked at again.
    private boolean replyFailed(QueueEvent.Entry entry) throws IOException {
        var order = json.readValue(entry.body(), ReplyOrder.class);
        return writer.giveUp(order) == ReplyWriter.Outcome.SETTLED;
    }

    private boolean workFailed(QueueEvent.Entry entry, JsonNode order) {
        var type = order.get("type");
        var name = type == null ? "none" : type.coerceStringValue();
        var work = works.get(name);
        var body = order.get("body");
        log.error("work given up: message={} type={}", entry.messageId(), name);
        if (work != null && body != null) {
            work.failed(body);
        }
        return true;
    }
}
