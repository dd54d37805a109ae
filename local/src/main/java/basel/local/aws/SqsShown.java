package basel.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Messages and queues as SQS shows them: of their attributes only those asked for.
final class SqsShown {
    private SqsShown() {}

    static ObjectNode message(Received message, JsonNode request) {
        var draft = message.draft();
        ObjectNode result =
                Wire.JSON
                        .createObjectNode()
                        .put("MessageId", message.id())
                        .put("ReceiptHandle", message.handle())
                        .put("Body", draft.body())
                        .put("MD5OfBody", Digests.md5(draft.body()));
        var attributes = attributes(message, request);
        if (!attributes.isEmpty()) {
            result.set("Attributes", attributes);
        }
        var own = own(draft, request);
        if (!own.isEmpty()) {
            result.set("MessageAttributes", own);
            result.put("MD5OfMessageAttributes", Digests.md5(own));
        }
        return result;
    }

    private static ObjectNode attributes(Received message, JsonNode request) {
        var names = new ArrayList<>(names(request, "AttributeNames"));
        names.addAll(names(request, "MessageSystemAttributeNames"));
        ObjectNode result = Wire.JSON.createObjectNode();
        for (var attribute : message.attributes().entrySet()) {
            if (names.contains("All") || names.contains(attribute.getKey())) {
                result.put(attribute.getKey(), attribute.getValue());
            }
        }
        return result;
    }

    private static ObjectNode own(Draft draft, JsonNode request) {
        var names = names(request, "MessageAttributeNames");
        var all = names.contains("All") || names.contains(".*");
        ObjectNode result = Wire.JSON.createObjectNode();
        for (var attribute : draft.attributes().properties()) {
            if (all || names.contains(attribute.getKey())) {
                result.set(attribute.getKey(), attribute.getValue());
            }
        }
        return result;
    }

    private static List<String> names(JsonNode request, String list) {
        return request.path(list).valueStream().map(JsonNode::asText).toList();
    }

    /// The attributes of a queue that the request asks for.
    static ObjectNode queue(MessageQueue queue, JsonNode request) {
        var wanted = names(request, "AttributeNames");
        ObjectNode result = Wire.JSON.createObjectNode();
        var shown = result.putObject("Attributes");
        for (var attribute : all(queue).entrySet()) {
            if (wanted.contains("All") || wanted.contains(attribute.getKey())) {
                shown.put(attribute.getKey(), attribute.getValue());
            }
        }
        return result;
    }

    private static Map<String, String> all(MessageQueue queue) {
        var spec = queue.spec();
        var sizes = queue.sizes();
        var result = new TreeMap<String, String>();
        result.put("QueueArn", spec.arn());
        result.put("ApproximateNumberOfMessages", Long.toString(sizes.visible()));
        result.put("ApproximateNumberOfMessagesNotVisible", Long.toString(sizes.inFlight()));
        result.put("ApproximateNumberOfMessagesDelayed", Long.toString(sizes.delayed()));
        result.put("VisibilityTimeout", Long.toString(spec.visibility().toSeconds()));
        result.put("DelaySeconds", Long.toString(spec.delay().toSeconds()));
        result.put("MessageRetentionPeriod", Long.toString(spec.retention().toSeconds()));
        result.put("ReceiveMessageWaitTimeSeconds", Long.toString(spec.receiveWait().toSeconds()));
        if (spec.fifo()) {
            result.put("FifoQueue", "true");
            result.put("ContentBasedDeduplication", Boolean.toString(spec.contentDeduplication()));
        }
        var redrive = spec.redrive();
        if (redrive != null) {
            result.put(
                    "RedrivePolicy",
                    "{\"deadLetterTargetArn\":\""
                            + redrive.queueArn()
                            + "\",\"maxReceiveCount\":"
                            + redrive.maxReceives()
                            + "}");
        }
        return result;
    }
}
