package basel.door;

import basel.shared.work.QueuedWork;
import basel.shared.work.ReplyOrder;
import basel.talk.ReplyWriter;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two dead-letter queues: what failed three times. A reply is given up, so that the person
/// sees why and may try again; other work is told so that it can mark what it was for.
public final class FailedFunction extends QueueDoor {
    private static final Logger log = LoggerFactory.getLogger(FailedFunction.class);

    private final ReplyWriter writer;
    private final Works works;

    public FailedFunction() {
        this(OnLambda.context());
    }

    public FailedFunction(ApplicationContext context) {
        super(context);
        this.writer = bean(ReplyWriter.class);
        this.works = new Works(beans(QueuedWork.class));
    }

    @Override
    void prime() {
        writer.giveUp(new ReplyOrder(Snapshot.NOBODY, Snapshot.NOBODY, 1));
    }

    @Override
    void take(String body) throws IOException {
        var message = read(body, JsonNode.class);
        if (message.get("replyId") != null) {
            giveUp(read(body, ReplyOrder.class));
            return;
        }
        var order = works.find(message);
        log.error("work given up: type={}", order.work().type());
        order.work().failed(order.body());
    }

    private void giveUp(ReplyOrder order) {
        if (writer.giveUp(order) == ReplyWriter.Outcome.BUSY) {
            throw new IllegalStateException(
                    "reply " + order.replyId() + " is still written (expected: nobody writes it)");
        }
    }
}
