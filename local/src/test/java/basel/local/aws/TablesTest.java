package basel.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import basel.dynamodb.DynamoDbLocal;
import basel.local.template.Surroundings;
import basel.local.template.TableSpec;
import basel.local.template.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TablesTest {
    private static final String KEYED =
            """
            Resources:
              Things:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{ AttributeName: %1$s, AttributeType: S }, { AttributeName: owner, AttributeType: S }]
                  KeySchema: [{ AttributeName: %1$s, KeyType: HASH }]
                  StreamSpecification: { StreamViewType: NEW_IMAGE }
                  TimeToLiveSpecification: { AttributeName: ttl, Enabled: true }
            """;
    private static final String INDEXED =
            KEYED
                    + """
                          GlobalSecondaryIndexes:
                            - IndexName: by-owner
                              KeySchema: [{ AttributeName: owner, KeyType: HASH }]
                              Projection: { ProjectionType: KEYS_ONLY }
                    """;

    @Test
    void tables_outlive_the_process_gain_indexes_and_lose_what_has_expired(@TempDir Path folder) {
        var now = Instant.parse("2026-11-21T16:00:00Z");
        try (var database = DynamoDbLocal.keptIn(folder, DynamoDbLocal.jars());
                var dynamo = new DynamoWire(database.endpoint())) {
            new Tables(dynamo).make(tables(INDEXED.replace("by-owner", "old-one"), "pk"));
            put(dynamo, "kept", now.plusSeconds(60));
            put(dynamo, "expired", now.minusSeconds(60));
            assertThat(database.alive()).isTrue();
        }

        try (var database = DynamoDbLocal.keptIn(folder, DynamoDbLocal.jars());
                var dynamo = new DynamoWire(database.endpoint())) {
            var things = tables(INDEXED, "pk");
            new Tables(dynamo).make(things);
            new Tables(dynamo).make(tables(KEYED, "other"));
            var clock = Clock.fixed(now, ZoneOffset.UTC);
            try (var sweep = new ExpirySweep(dynamo, things, Duration.ofDays(1), clock)) {
                assertThat(sweep.sweep()).isEqualTo(1);
                assertThat(sweep.sweep()).isZero();
            }

            var table =
                    dynamo.ask(
                                    "DescribeTable",
                                    Wire.JSON.createObjectNode().put("TableName", "Things"))
                            .path("Table");
            var left =
                    dynamo.ask("Scan", Wire.JSON.createObjectNode().put("TableName", "Things"))
                            .path("Items");
            assertThat(
                            table.path("GlobalSecondaryIndexes")
                                    .valueStream()
                                    .map(index -> index.path("IndexName").asText()))
                    .containsExactlyInAnyOrder("old-one", "by-owner");
            assertThat(table.path("KeySchema").get(0).path("AttributeName").asText())
                    .isEqualTo("pk");
            assertThat(left.valueStream().map(item -> item.path("pk").path("S").asText()))
                    .containsExactly("kept");
        }
    }

    private static void put(DynamoWire dynamo, String key, Instant expiry) {
        var request = Wire.JSON.createObjectNode().put("TableName", "Things");
        var item = request.putObject("Item");
        item.putObject("pk").put("S", key);
        item.putObject("ttl").put("N", Long.toString(expiry.getEpochSecond()));
        JsonNode unused = dynamo.ask("PutItem", request);
        assertThat(unused.isObject()).isTrue();
    }

    private static List<TableSpec> tables(String yaml, String key) {
        return Template.parse(yaml.formatted(key), Surroundings.at("w", "a")).tables();
    }
}
