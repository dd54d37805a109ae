package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// What SQS does with a queue.
final class SqsOperations {
    private static final int LONGEST_WAIT = 20;
    private static final int LONGEST_VISIBILITY = 43_200;
    private static final int MOST = 10;

    ObjectNode send(MessageQueue queue, JsonNode body, String sender) {
        var draft = SqsDraft.read(queue.spec(), body, sender);
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
        if (size > SqsDraft.LARGEST) {
            throw AwsError.client(
                    "BatchRequestTooLong",
                    "Batch requests cannot be longer than " + SqsDraft.LARGEST + " bytes.");
        }
        return SqsBatch.collect(body, (entry, result) -> result.setAll(send(queue, entry, sender)));
    }

    ObjectNode receive(MessageQueue queue, JsonNode body) {
        var spec = queue.spec();
        var most = SqsInput.within(body, "MaxNumberOfMessages", 1, 1, MOST);
        var wait = seconds(body, "WaitTimeSeconds", spec.receiveWait(), LONGEST_WAIT);
        var visibility = seconds(body, "VisibilityTimeout", spec.visibility(), LONGEST_VISIBILITY);
        ObjectNode result = Wire.JSON.createObjectNode();
        try {
            var received = queue.receive(most, visibility, wait, Duration.ZERO);
            if (!received.isEmpty()) {
                var list = result.putArray("Messages");
                received.forEach(message -> list.add(SqsShown.message(message, body)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    /// An unknown receipt handle is no error, as on AWS.
    ObjectNode delete(MessageQueue queue, JsonNode body) {
        queue.delete(SqsInput.handle(body));
        return Wire.JSON.createObjectNode();
    }

    ObjectNode change(MessageQueue queue, JsonNode body) {
        var seconds = SqsInput.within(body, "VisibilityTimeout", 0, 0, LONGEST_VISIBILITY);
        if (!queue.changeVisibility(SqsInput.handle(body), Duration.ofSeconds(seconds))) {
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
        return SqsShown.queue(queue, body);
    }

    private static Duration seconds(JsonNode body, String name, Duration otherwise, int most) {
        return Duration.ofSeconds(
                SqsInput.within(body, name, (int) otherwise.toSeconds(), 0, most));
    }
}
