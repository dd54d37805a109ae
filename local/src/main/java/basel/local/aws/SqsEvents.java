package basel.local.aws;

import basel.local.template.QueueSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The event that Lambda makes from a batch of messages.
final class SqsEvents {
    private SqsEvents() {}

    static byte[] of(List<Received> batch, QueueSpec queue, String region) {
        ObjectNode event = Wire.JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        batch.forEach(message -> records.add(record(message, queue, region)));
        return Wire.bytes(event);
    }

    private static ObjectNode record(Received message, QueueSpec queue, String region) {
        var draft = message.draft();
        ObjectNode result =
                Wire.JSON
                        .createObjectNode()
                        .put("messageId", message.id())
                        .put("receiptHandle", message.handle())
                        .put("body", draft.body());
        var attributes = result.putObject("attributes");
        message.attributes().forEach(attributes::put);
        var own = result.putObject("messageAttributes");
        draft.attributes()
                .properties()
                .forEach(entry -> own.set(entry.getKey(), attribute(entry.getValue())));
        if (!own.isEmpty()) {
            result.put("md5OfMessageAttributes", Digests.md5(draft.attributes()));
        }
        return result.put("md5OfBody", Digests.md5(draft.body()))
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", queue.arn())
                .put("awsRegion", region);
    }

    private static ObjectNode attribute(JsonNode given) {
        ObjectNode result = Wire.JSON.createObjectNode();
        if (given.path("StringValue").isTextual()) {
            result.set("stringValue", given.path("StringValue"));
        }
        if (given.path("BinaryValue").isTextual()) {
            result.set("binaryValue", given.path("BinaryValue"));
        }
        result.putArray("stringListValues");
        result.putArray("binaryListValues");
        result.set("dataType", given.path("DataType"));
        return result;
    }
}
