package basel.local.aws;

import basel.local.template.TableSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the template's tables where they are missing, adds indexes, and says what else has
/// changed.
final class Tables {
    private static final Logger log = LoggerFactory.getLogger(Tables.class);
    private static final Set<String> KEPT =
            Set.of(
                    "AttributeDefinitions",
                    "KeySchema",
                    "GlobalSecondaryIndexes",
                    "LocalSecondaryIndexes",
                    "StreamSpecification");

    private final DynamoWire dynamo;

    Tables(DynamoWire dynamo) {
        this.dynamo = dynamo;
    }

    void make(List<TableSpec> tables) {
        tables.forEach(this::make);
    }

    private void make(TableSpec table) {
        try {
            var name = Wire.JSON.createObjectNode().put("TableName", table.name());
            compare(table, dynamo.ask("DescribeTable", name).path("Table"));
        } catch (AwsError e) {
            if (!e.name().equals("ResourceNotFoundException")) {
                throw e;
            }
            dynamo.ask("CreateTable", definition(table));
        }
    }

    private static ObjectNode definition(TableSpec table) {
        var result =
                Wire.JSON
                        .createObjectNode()
                        .put("TableName", table.name())
                        .put("BillingMode", "PAY_PER_REQUEST");
        table.properties().properties().stream()
                .filter(entry -> KEPT.contains(entry.getKey()))
                .forEach(entry -> result.set(entry.getKey(), entry.getValue()));
        result.path("GlobalSecondaryIndexes")
                .forEach(index -> ((ObjectNode) index).remove("ProvisionedThroughput"));
        if (result.get("StreamSpecification") instanceof ObjectNode stream) {
            stream.put("StreamEnabled", true);
        }
        return result;
    }

    private void compare(TableSpec table, JsonNode present) {
        if (!keys(table.properties()).equals(keys(present))) {
            log.error(
                    "table {} is kept with other keys than in the template: {} (expected: {}); `make reset` forgets it",
                    table.name(),
                    keys(present),
                    keys(table.properties()));
            return;
        }
        var known = new TreeSet<String>();
        present.path("GlobalSecondaryIndexes").forEach(index -> known.add(described(index)));
        for (var index : definition(table).path("GlobalSecondaryIndexes")) {
            if (!known.remove(described(index))) {
                add(table, index);
            }
        }
        known.forEach(index ->
                log.warn(
                        "table {} is kept with an index that the template lacks: {}",
                        table.name(),
                        index));
    }

    private void add(TableSpec table, JsonNode index) {
        log.info("table {} gets the index {}", table.name(), index.path("IndexName").asText());
        var update = Wire.JSON.createObjectNode().put("TableName", table.name());
        update.set("AttributeDefinitions", table.properties().path("AttributeDefinitions"));
        var create = Wire.JSON.createObjectNode();
        create.set("Create", index);
        update.putArray("GlobalSecondaryIndexUpdates").add(create);
        try {
            dynamo.ask("UpdateTable", update);
        } catch (AwsError e) {
            log.error(
                    "table {} cannot get the index {}: {}; `make reset` forgets it",
                    table.name(),
                    index,
                    e.text());
        }
    }

    private static String described(JsonNode index) {
        return index.path("IndexName").asText()
                + " "
                + keys(index)
                + " "
                + index.path("Projection").path("ProjectionType").asText("ALL");
    }

    private static List<String> keys(JsonNode node) {
        return node.path("KeySchema")
                .valueStream()
                .map(key -> key.path("AttributeName").asText() + ":" + key.path("KeyType").asText())
                .toList();
    }
}
