package basel.door;

import basel.shared.work.ReplyOrder;
import basel.talk.ReplyWriter;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/// The queue of replies. An order that failed comes again, and with it all that stand behind it in
/// the batch, as the order in a conversation must be kept.
public final class ReplyFunction extends QueueDoor {
    private final ReplyWriter writer;

    public ReplyFunction() {
        this(OnLambda.context());
    }

    public ReplyFunction(ApplicationContext context) {
        super(context);
        this.writer = bean(ReplyWriter.class);
    }

    @Override
    void prime() {
        writer.prime();
        writer.write(new ReplyOrder(Snapshot.NOBODY, Snapshot.NOBODY, 1));
    }

    @Override
    boolean inOrder() {
        return true;
    }

    @Override
    void take(String body) throws IOException {
        writer.write(read(body, ReplyOrder.class));
    }
}
