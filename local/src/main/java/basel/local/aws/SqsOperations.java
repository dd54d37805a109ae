package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.local.template.QueueSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What SQS does with a queue, and what it refuses.
final class SqsOperations {
    private static final int LARGEST = 1_048_576;
    private static final int LONGEST_DELAY = 900;
    private static final int LONGEST_WAIT = 20;
    private static final int LONGEST_VISIBILITY = 43_200;
    private static final int MOST = 10;
    private static final Pattern NAME = Pattern.compile("[!-~]{1,128}");

    ObjectNode send(MessageQueue queue, JsonNode body, String sender) {
        var draft = draft(queue.spec(), body, sender);
        var sent = queue.send(draft);
        ObjectNode result =
                Wire.JSON
                        .createObjectNode()
                        .put("MessageId", sent.id())
                        .put("MD5OfMessageBody", Digests.md5(draft.body()));
        if (!draft.attributes().isEmpty()) {
            result.put("MD5OfMessageAttributes", Digests.md5(draft.attributes()));
        }
        if (!sent.sequence().isEmpty()) {
            result.put("SequenceNumber", sent.sequence());
        }
        return result;
    }

    ObjectNode sendBatch(MessageQueue queue, JsonNode body, String sender) {
        var size =
                body.path("Entries")
                        .valueStream()
                        .mapToInt(
                                entry -> entry.path("MessageBody").asText().getBytes(UTF_8).length)
                        .sum();
        if (size > LARGEST) {
            throw AwsError.client(
                    "BatchRequestTooLong",
                    "Batch requests cannot be longer than " + LARGEST + " bytes.");
        }
        return collect(body, (entry, result) -> result.setAll(send(queue, entry, sender)));
    }

    /// Runs one operation for each entry; a refused one is listed under `Failed`.
    ObjectNode each(JsonNode body, Consumer<JsonNode> operation) {
        return collect(body, (entry, _) -> operation.accept(entry));
    }

    ObjectNode receive(MessageQueue queue, JsonNode body) {
        var most = within(body, "MaxNumberOfMessages", 1, 1, MOST);
        var wait =
                within(
                        body,
                        "WaitTimeSeconds",
                        (int) queue.spec().receiveWait().toSeconds(),
                        0,
                        LONGEST_WAIT);
        var visibility =
                within(
                        body,
                        "VisibilityTimeout",
                        (int) queue.spec().visibility().toSeconds(),
                        0,
                        LONGEST_VISIBILITY);
        ObjectNode result = Wire.JSON.createObjectNode();
        try {
            var received =
                    queue.receive(
                            most,
                            Duration.ofSeconds(visibility),
                            Duration.ofSeconds(wait),
                            Duration.ZERO);
            if (!received.isEmpty()) {
                var list = result.putArray("Messages");
                received.forEach(message -> list.add(shown(message, body)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    /// An unknown receipt handle is no error, as on AWS.
    ObjectNode delete(MessageQueue queue, JsonNode body) {
        queue.delete(handle(body));
        return Wire.JSON.createObjectNode();
    }

    ObjectNode change(MessageQueue queue, JsonNode body) {
        var seconds = within(body, "VisibilityTimeout", 0, 0, LONGEST_VISIBILITY);
        if (!queue.changeVisibility(handle(body), Duration.ofSeconds(seconds))) {
            throw AwsError.client(
                    "MessageNotInflight", "The message referred to is not in flight.");
        }
        return Wire.JSON.createObjectNode();
    }

    ObjectNode purge(MessageQueue queue) {
        queue.purge();
        return Wire.JSON.createObjectNode();
    }

    ObjectNode attributes(MessageQueue queue, JsonNode body) {
        var wanted = body.path("AttributeNames").valueStream().map(JsonNode::asText).toList();
        ObjectNode result = Wire.JSON.createObjectNode();
        var shown = result.putObject("Attributes");
        all(queue)
                .forEach((name, value) -> {
                    if (wanted.contains("All") || wanted.contains(name)) {
                        shown.put(name, value);
                    }
                });
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

    private static Draft draft(QueueSpec spec, JsonNode body, String sender) {
        var text = body.path("MessageBody").asText();
        if (text.isEmpty()) {
            throw AwsError.client(
                    "MissingParameter", "The request must contain the parameter MessageBody.");
        }
        if (text.getBytes(UTF_8).length > LARGEST) {
            throw AwsError.client(
                    "InvalidParameterValue",
                    "One or more parameters are invalid. Reason: Message must be shorter than "
                            + LARGEST
                            + " bytes.");
        }
        var group = optional(body, "MessageGroupId");
        var deduplication = optional(body, "MessageDeduplicationId");
        var delay =
                body.has("DelaySeconds")
                        ? Duration.ofSeconds(within(body, "DelaySeconds", 0, 0, LONGEST_DELAY))
                        : null;
        var trace =
                body.path("MessageSystemAttributes")
                        .path("AWSTraceHeader")
                        .path("StringValue")
                        .asText(null);
        var draft =
                new Draft(
                        text,
                        body.path("MessageAttributes"),
                        delay,
                        group,
                        deduplication,
                        trace,
                        sender);
        check(spec, draft);
        return draft;
    }

    private static void check(QueueSpec spec, Draft draft) {
        if (!spec.fifo()) {
            if (draft.deduplication() != null) {
                throw invalid(
                        "MessageDeduplicationId",
                        draft.deduplication(),
                        "The request includes a parameter that is not valid for this queue type.");
            }
            return;
        }
        if (draft.group() == null) {
            throw AwsError.client(
                    "MissingParameter", "The request must contain the parameter MessageGroupId.");
        }
        if (!NAME.matcher(draft.group()).matches()) {
            throw invalid(
                    "MessageGroupId",
                    draft.group(),
                    "MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.");
        }
        if (draft.delay() != null && !draft.delay().isZero()) {
            throw invalid(
                    "DelaySeconds",
                    Long.toString(draft.delay().toSeconds()),
                    "The request include parameter that is not valid for this queue type.");
        }
        if (draft.deduplication() == null && !spec.contentDeduplication()) {
            throw AwsError.client(
                    "InvalidParameterValue",
                    "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
        }
    }

    private static ObjectNode collect(JsonNode body, EntryAnswer operation) {
        var entries = body.path("Entries");
        refuseBadBatch(entries);
        ObjectNode result = Wire.JSON.createObjectNode();
        var successful = result.putArray("Successful");
        var failed = result.putArray("Failed");
        for (var entry : entries) {
            var id = entry.path("Id").asText();
            try {
                ObjectNode answer = Wire.JSON.createObjectNode().put("Id", id);
                operation.answer(entry, answer);
                successful.add(answer);
            } catch (AwsError e) {
                failed.addObject()
                        .put("Id", id)
                        .put("Code", e.name())
                        .put("Message", e.text())
                        .put("SenderFault", true);
            }
        }
        return result;
    }

    private static void refuseBadBatch(JsonNode entries) {
        if (entries.isEmpty()) {
            throw AwsError.client(
                    "EmptyBatchRequest", "There should be at least one entry in the request.");
        }
        if (entries.size() > MOST) {
            throw AwsError.client(
                    "TooManyEntriesInBatchRequest",
                    "Maximum number of entries per request are 10. You have sent "
                            + entries.size()
                            + ".");
        }
        var ids = new HashSet<String>();
        entries.forEach(entry -> ids.add(entry.path("Id").asText()));
        if (ids.size() != entries.size()) {
            throw AwsError.client(
                    "BatchEntryIdsNotDistinct",
                    "Two or more batch entries in the request have the same Id.");
        }
    }

    private static ObjectNode shown(Received message, JsonNode request) {
        ObjectNode result =
                Wire.JSON
                        .createObjectNode()
                        .put("MessageId", message.id())
                        .put("ReceiptHandle", message.handle())
                        .put("Body", message.draft().body())
                        .put("MD5OfBody", Digests.md5(message.draft().body()));
        var names = new java.util.ArrayList<String>();
        for (var list : List.of("AttributeNames", "MessageSystemAttributeNames")) {
            request.path(list).forEach(name -> names.add(name.asText()));
        }
        var attributes = Wire.JSON.createObjectNode();
        message.attributes()
                .forEach((name, value) -> {
                    if (names.contains("All") || names.contains(name)) {
                        attributes.put(name, value);
                    }
                });
        if (!attributes.isEmpty()) {
            result.set("Attributes", attributes);
        }
        var wanted =
                request.path("MessageAttributeNames").valueStream().map(JsonNode::asText).toList();
        var own = Wire.JSON.createObjectNode();
        message.draft().attributes().properties().stream()
                .filter(entry ->
                        wanted.contains("All")
                                || wanted.contains(".*")
                                || wanted.contains(entry.getKey()))
                .forEach(entry -> own.set(entry.getKey(), entry.getValue()));
        if (!own.isEmpty()) {
            result.set("MessageAttributes", own);
            result.put("MD5OfMessageAttributes", Digests.md5(own));
        }
        return result;
    }

    private static String handle(JsonNode body) {
        var handle = body.path("ReceiptHandle").asText();
        if (handle.isEmpty()) {
            throw AwsError.client(
                    "MissingParameter", "The request must contain the parameter ReceiptHandle.");
        }
        return handle;
    }

    private static int within(JsonNode body, String name, int otherwise, int least, int most) {
        var value = body.path(name).asInt(otherwise);
        if (value < least || value > most) {
            throw invalid(
                    name,
                    Integer.toString(value),
                    "Must be >= " + least + " and <= " + most + ", if provided.");
        }
        return value;
    }

    private static AwsError invalid(String name, String value, String reason) {
        return AwsError.client(
                "InvalidParameterValue",
                "Value " + value + " for parameter " + name + " is invalid. Reason: " + reason);
    }

    private static @Nullable String optional(JsonNode body, String name) {
        var text = body.path(name).asText("");
        return text.isEmpty() ? null : text;
    }

    private interface EntryAnswer {
        void answer(JsonNode entry, ObjectNode result);
    }
}
