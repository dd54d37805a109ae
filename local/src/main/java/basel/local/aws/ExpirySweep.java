package basel.local.aws;

import basel.local.template.TableSpec;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes items past their TTL, as DynamoDB does in the background; an item that was given a new
/// expiry meanwhile stays.
final class ExpirySweep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ExpirySweep.class);

    private final DynamoWire dynamo;
    private final List<TableSpec> tables;
    private final Clock clock;
    private final Thread thread;

    ExpirySweep(DynamoWire dynamo, List<TableSpec> tables, Duration each, Clock clock) {
        this.dynamo = dynamo;
        this.tables = tables;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("expiry").start(() -> repeat(each));
    }

    /// One round over all tables; gives the number of items deleted.
    int sweep() {
        var deleted = 0;
        for (var table : tables) {
            if (table.ttlAttribute() != null) {
                deleted += sweep(table, table.ttlAttribute());
            }
        }
        return deleted;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void repeat(Duration each) {
        while (true) {
            try {
                Thread.sleep(each);
                sweep();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.debug("the sweep of expired items ended early", e);
            }
        }
    }

    private int sweep(TableSpec table, String attribute) {
        var scan =
                Wire.JSON
                        .createObjectNode()
                        .put("TableName", table.name())
                        .put("FilterExpression", "#t < :now");
        scan.putObject("ExpressionAttributeNames").put("#t", attribute);
        scan.putObject("ExpressionAttributeValues")
                .putObject(":now")
                .put("N", Long.toString(clock.instant().getEpochSecond()));
        var deleted = 0;
        JsonNode page;
        do {
            page = dynamo.ask("Scan", scan);
            for (var item : page.path("Items")) {
                deleted += delete(table, attribute, item);
            }
            scan.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
        } while (page.has("LastEvaluatedKey"));
        return deleted;
    }

    private int delete(TableSpec table, String attribute, JsonNode item) {
        var request =
                Wire.JSON
                        .createObjectNode()
                        .put("TableName", table.name())
                        .put("ConditionExpression", "#t = :t");
        var key = request.putObject("Key");
        for (var part : table.properties().path("KeySchema")) {
            var name = part.path("AttributeName").asText();
            key.set(name, item.path(name));
        }
        request.putObject("ExpressionAttributeNames").put("#t", attribute);
        request.putObject("ExpressionAttributeValues").set(":t", item.path(attribute));
        try {
            dynamo.ask("DeleteItem", request);
            return 1;
        } catch (AwsError e) {
            return 0;
        }
    }
}
