package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.local.gateway.Reply;
import basel.local.gateway.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// DynamoDB: requests pass to DynamoDB Local as they are, but for asking what they consumed.
final class DynamoService implements Service {
    private static final String CONTENT = "application/x-amz-json-1.0";
    private static final String ASK = "\"ReturnConsumedCapacity\"";
    private static final String PREFIX = "com.amazonaws.dynamodb.v20120810#";
    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");
    private static final Set<String> READS =
            Set.of("GetItem", "Query", "Scan", "BatchGetItem", "TransactGetItems");

    private final Supplier<DynamoWire> dynamo;
    private final DynamoNeeds needs;
    private final Counters counters;

    DynamoService(Supplier<DynamoWire> dynamo, DynamoNeeds needs, Counters counters) {
        this.dynamo = dynamo;
        this.needs = needs;
        this.counters = counters;
    }

    @Override
    public String title() {
        return "DynamoDB";
    }

    @Override
    public String operation(Request request) {
        var target = request.headers().first("x-amz-target").orElse("");
        if (!target.startsWith(DynamoWire.TARGET)) {
            throw AwsError.client(
                    "UnknownOperationException", "no operation in X-Amz-Target: " + target);
        }
        return target.substring(DynamoWire.TARGET.length());
    }

    @Override
    public List<Need> needs(Call call) {
        return needs.of(call.operation(), Wire.read(call.request().body()));
    }

    @Override
    public Reply answer(Call call) {
        var response = dynamo.get().pass(call.operation(), measured(call));
        count(call.operation(), response.statusCode(), response.body());
        var crc =
                response.headers()
                        .firstValue("x-amz-crc32")
                        .map(value -> Map.of("x-amz-crc32", value));
        return Wire.reply(response.statusCode(), CONTENT, response.body(), crc.orElse(Map.of()));
    }

    @Override
    public Reply refusal(AwsError error, String requestId) {
        return Wire.jsonError(error, CONTENT, PREFIX, requestId);
    }

    @Override
    public AwsError throttled() {
        return AwsError.client(
                "ProvisionedThroughputExceededException",
                "The level of configured provisioned throughput for the table was exceeded.");
    }

    @Override
    public AwsError stranger() {
        return AwsError.client(
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    private static byte[] measured(Call call) {
        if (!WRITES.contains(call.operation()) && !READS.contains(call.operation())) {
            return call.request().body();
        }
        var body = call.body().strip();
        if (body.length() < 3 || !body.startsWith("{") || body.contains(ASK)) {
            return call.request().body();
        }
        return ("{" + ASK + ":\"TOTAL\"," + body.substring(1)).getBytes(UTF_8);
    }

    private void count(String operation, int status, byte[] body) {
        var units =
                status == 200 && (WRITES.contains(operation) || READS.contains(operation))
                        ? units(body)
                        : 0;
        var write = WRITES.contains(operation);
        counters.call("DynamoDB." + operation, write ? 0 : units, write ? units : 0);
    }

    /// One object for single calls, a list of them (one for each table) for batches and
    /// transactions.
    private static double units(byte[] body) {
        JsonNode consumed = Wire.read(body).path("ConsumedCapacity");
        if (consumed.isObject()) {
            return consumed.path("CapacityUnits").asDouble();
        }
        double result = 0;
        for (var table : consumed) {
            result += table.path("CapacityUnits").asDouble();
        }
        return result;
    }
}
