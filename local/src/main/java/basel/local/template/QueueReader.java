package basel.local.template;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The queues with their defaults as SQS gives them.
final class QueueReader {
    private static final int FOUR_DAYS = 345_600;

    private final Resources reader;

    QueueReader(Resources reader) {
        this.reader = reader;
    }

    List<QueueSpec> queues() {
        return reader.of("AWS::SQS::Queue").stream().map(this::queue).toList();
    }

    private QueueSpec queue(Resource resource) {
        var name = reader.references().nameOf(resource.id());
        var fifo = resource.get("FifoQueue").asBoolean(false);
        if (fifo && !name.endsWith(".fifo")) {
            name += ".fifo";
        }
        return new QueueSpec(
                resource.id(),
                name,
                reader.references().queueUrl(name),
                reader.references().arn(resource.id()),
                fifo,
                resource.get("ContentBasedDeduplication").asBoolean(false),
                resource.text("DeduplicationScope", "queue").equals("messageGroup"),
                seconds(resource, "VisibilityTimeout", 30),
                seconds(resource, "DelaySeconds", 0),
                seconds(resource, "MessageRetentionPeriod", FOUR_DAYS),
                seconds(resource, "ReceiveMessageWaitTimeSeconds", 0),
                redrive(resource));
    }

    private static Duration seconds(Resource resource, String name, int otherwise) {
        return Duration.ofSeconds(resource.number(name, otherwise));
    }

    private static QueueSpec.@Nullable Redrive redrive(Resource resource) {
        var policy = resource.get("RedrivePolicy");
        if (!policy.isObject()) {
            return null;
        }
        var most = Resource.number(resource.id(), policy, "maxReceiveCount", 1);
        return new QueueSpec.Redrive(policy.path("deadLetterTargetArn").asText(), most);
    }
}
