package basel.shared.work;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queues. Neither keeps an order: a reply is for the one who holds its lease, and a chat owes
/// one at a time. The client is made with the first order: who only reads needs none.
@Singleton
public final class WorkQueue {
    private static final Duration MOST_DELAY = Duration.ofMinutes(15);

    private final BeanProvider<SqsClient> sqs;
    private final JsonMapper json;
    private final String replies;
    private final String after;

    WorkQueue(
            BeanProvider<SqsClient> sqs,
            JsonMapper json,
            @Value("${basel.queues.replies}") String replies,
            @Value("${basel.queues.after}") String after) {
        this.sqs = sqs;
        this.json = json;
        this.replies = replies;
        this.after = after;
    }

    /// Orders a reply. The same attempt ordered twice within five minutes is ordered once. Each
    /// order is a group of its own: none queues up behind an order whose worker died, which blocks
    /// its group until it becomes visible again.
    public void order(ReplyOrder order) {
        var attempt = order.replyId() + "#" + order.attempt();
        sqs.get()
                .sendMessage(b ->
                        b.queueUrl(replies)
                                .messageGroupId(attempt)
                                .messageDeduplicationId(attempt)
                                .messageBody(write(order)));
    }

    /// Enqueues work: JSON `{type, body}`.
    public void later(String type, Object body) {
        var text = write(new Envelope(type, body));
        sqs.get().sendMessage(b -> b.queueUrl(after).messageBody(text));
    }

    /// Enqueues work that nobody is to see before `delay` is over: 15 minutes at most (SQS).
    public void later(String type, Object body, Duration delay) {
        var text = write(new Envelope(type, body));
        int seconds = (int) Math.min(delay.toSeconds(), MOST_DELAY.toSeconds());
        sqs.get().sendMessage(b -> b.queueUrl(after).messageBody(text).delaySeconds(seconds));
    }

    @Serdeable
    record Envelope(String type, Object body) {}

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write work of " + value.getClass(), e);
        }
    }
}
