package basel.door;

import basel.shared.work.ReplyOrder;
import basel.talk.ReplyWriter;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue of replies, in order per conversation. An order that failed comes again, and with it
/// all that stand behind it in the batch, as their order must be kept.
public final class ReplyFunction extends JsonDoor<QueueEvent, QueueAnswer> {
    private static final Logger log = LoggerFactory.getLogger(ReplyFunction.class);

    private final ReplyWriter writer;
    private final JsonMapper json;

    public ReplyFunction() {
        this(new LambdaApplicationContextBuilder().build());
    }

    public ReplyFunction(ApplicationContext context) {
        super(context, QueueEvent.class);
        this.writer = bean(ReplyWriter.class);
        this.json = bean(JsonMapper.class);
    }

    @Override
    QueueAnswer answer(QueueEvent event) {
        var failed = new ArrayList<String>();
        for (var entry : event.records()) {
            if (!failed.isEmpty() || !done(entry)) {
                failed.add(entry.messageId());
            }
        }
        return QueueAnswer.failed(failed);
    }

    @SuppressWarnings("CatchingUnchecked") // the queue brings back what failed, and only that
    private boolean done(QueueEvent.Entry entry) {
        try {
            writer.write(json.readValue(entry.body(), ReplyOrder.class));
            return true;
        } catch (IOException | RuntimeException e) {
            log.error("reply failed: message={}", entry.messageId(), e);
            return false;
        }
    }
}
