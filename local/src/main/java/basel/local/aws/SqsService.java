package basel.local.aws;

import basel.local.gateway.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// SQS over its JSON protocol.
final class SqsService extends JsonService {
    private static final String CONTENT = "application/x-amz-json-1.0";
    private static final Set<String> OLD_NAMES =
            Set.of(
                    "QueueDoesNotExist",
                    "BatchEntryIdsNotDistinct",
                    "EmptyBatchRequest",
                    "TooManyEntriesInBatchRequest",
                    "MessageNotInflight",
                    "PurgeQueueInProgress");

    private final Queues queues;
    private final SqsOperations operations = new SqsOperations();
    private final String arnPrefix;

    SqsService(Queues queues, String region, String account, Counters counters) {
        super("SQS", "AmazonSQS.", CONTENT, counters);
        this.queues = queues;
        this.arnPrefix = "arn:aws:sqs:" + region + ":" + account + ":";
    }

    /// A batch needs the right of its single operation.
    @Override
    public List<Need> needs(Call call) {
        var body = Wire.read(call.request().body());
        var action = "sqs:" + call.operation().replaceFirst("Batch$", "");
        return List.of(
                Need.of(
                        action,
                        arnPrefix + (call.operation().equals("ListQueues") ? "*" : name(body))));
    }

    @Override
    public Reply refusal(AwsError error, String requestId) {
        var headers = new HashMap<String, String>(Map.of("x-amzn-RequestId", requestId));
        var fault = error.status() < 500 ? ";Sender" : ";Receiver";
        headers.put(
                "x-amzn-query-error",
                (OLD_NAMES.contains(error.name()) ? "AWS.SimpleQueueService." : "")
                        + old(error.name())
                        + fault);
        headers.put("x-amzn-ErrorType", error.name());
        var prefix =
                error.name().equals("AccessDeniedException")
                        ? "com.amazon.coral.service#"
                        : "com.amazonaws.sqs#";
        ObjectNode body =
                Wire.JSON
                        .createObjectNode()
                        .put("__type", prefix + error.name())
                        .put("message", error.text());
        return Wire.reply(error.status(), CONTENT, Wire.bytes(body), headers);
    }

    @Override
    public AwsError throttled() {
        return AwsError.client(
                "RequestThrottled", "The request was denied due to request throttling.");
    }

    @Override
    public AwsError denied(String function, Need need) {
        return new AwsError(403, "AccessDeniedException", super.denied(function, need).text());
    }

    @Override
    public AwsError stranger() {
        return new AwsError(
                403,
                "InvalidClientTokenId",
                "The security token included in the request is invalid.");
    }

    @Override
    JsonNode result(Call call, JsonNode body) {
        return switch (call.operation()) {
            case "ListQueues" -> list(body);
            case "GetQueueUrl" ->
                    Wire.JSON.createObjectNode().put("QueueUrl", queue(body).spec().url());
            case "SendMessage" -> operations.send(queue(body), body, call.who());
            case "SendMessageBatch" -> operations.sendBatch(queue(body), body, call.who());
            case "ReceiveMessage" -> operations.receive(queue(body), body);
            case "DeleteMessage" -> operations.delete(queue(body), body);
            case "DeleteMessageBatch" ->
                    SqsBatch.each(body, entry -> operations.delete(queue(body), entry));
            case "ChangeMessageVisibility" -> operations.change(queue(body), body);
            case "ChangeMessageVisibilityBatch" ->
                    SqsBatch.each(body, entry -> operations.change(queue(body), entry));
            case "GetQueueAttributes" -> operations.attributes(queue(body), body);
            case "PurgeQueue" -> operations.purge(queue(body));
            default ->
                    throw AwsError.client(
                            "UnsupportedOperation",
                            call.operation() + " is not there on one machine");
        };
    }

    private ObjectNode list(JsonNode body) {
        ObjectNode result = Wire.JSON.createObjectNode();
        var urls = result.putArray("QueueUrls");
        var prefix = body.path("QueueNamePrefix").asText("");
        queues.all().stream()
                .map(MessageQueue::spec)
                .filter(spec -> spec.name().startsWith(prefix))
                .forEach(spec -> urls.add(spec.url()));
        return result;
    }

    private MessageQueue queue(JsonNode body) {
        return queues.named(name(body))
                .orElseThrow(() ->
                        AwsError.client(
                                "QueueDoesNotExist", "The specified queue does not exist."));
    }

    private static String name(JsonNode body) {
        var url = body.path("QueueUrl").asText(body.path("QueueName").asText());
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String old(String name) {
        return name.equals("QueueDoesNotExist") ? "NonExistentQueue" : name;
    }
}
