package basel.local.template;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An SQS queue.
///
/// @param deduplicationPerGroup whether two groups may use one deduplication id (high throughput
///   FIFO)
/// @param redrive where messages go that were received too often, or null
public record QueueSpec(
        String id,
        String name,
        String url,
        String arn,
        boolean fifo,
        boolean contentDeduplication,
        boolean deduplicationPerGroup,
        Duration visibility,
        Duration delay,
        Duration retention,
        Duration receiveWait,
        @Nullable Redrive redrive) {
    /// After `maxReceives` receives a message moves to the queue with this ARN.
    public record Redrive(String queueArn, int maxReceives) {}
}
