package basel.shared.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// A table to make in a test: `LocalTable.named("Chats").key("pk", "sk").index("by-owner", "owner",
/// "updatedAt")`. Attributes are strings unless `typed` says otherwise.
public record LocalTable(
        String name, List<String> key, List<Index> indexes, Map<String, String> types) {
    public LocalTable {
        key = List.copyOf(key);
        indexes = List.copyOf(indexes);
        types = Map.copyOf(types);
    }

    /// A global secondary index over these attributes, with this projection (`ALL`, `KEYS_ONLY`).
    public record Index(String name, List<String> key, String projection) {}

    /// A table with the keys `pk` and `sk`.
    public static LocalTable named(String name) {
        return new LocalTable(name, List.of("pk", "sk"), List.of(), Map.of());
    }

    public LocalTable key(String hash) {
        return new LocalTable(name, List.of(hash), indexes, types);
    }

    public LocalTable key(String hash, String range) {
        return new LocalTable(name, List.of(hash, range), indexes, types);
    }

    public LocalTable index(String index, String hash, @Nullable String range) {
        return with(new Index(index, range == null ? List.of(hash) : List.of(hash, range), "ALL"));
    }

    /// `type` is `S`, `N` or `B`.
    public LocalTable typed(String attribute, String type) {
        var more = new LinkedHashMap<>(types);
        more.put(attribute, type);
        return new LocalTable(name, key, indexes, more);
    }

    LocalTable with(Index index) {
        var more = new ArrayList<>(indexes);
        more.add(index);
        return new LocalTable(name, key, more, types);
    }

    /// What makes the table, on demand.
    public CreateTableRequest request() {
        var attributes = new LinkedHashMap<String, AttributeDefinition>();
        key.forEach(attribute -> attributes.put(attribute, definition(attribute)));
        indexes.forEach(index ->
                index.key().forEach(attribute -> attributes.put(attribute, definition(attribute))));
        var request =
                CreateTableRequest.builder()
                        .tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(schema(key))
                        .attributeDefinitions(attributes.values());
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes.stream().map(LocalTable::secondary).toList());
        }
        return request.build();
    }

    private AttributeDefinition definition(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.fromValue(types.getOrDefault(attribute, "S")))
                .build();
    }

    private static GlobalSecondaryIndex secondary(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.key()))
                .projection(
                        Projection.builder()
                                .projectionType(ProjectionType.fromValue(index.projection()))
                                .build())
                .build();
    }

    private static List<KeySchemaElement> schema(List<String> key) {
        var result = new ArrayList<KeySchemaElement>();
        for (var attribute : key) {
            var type = result.isEmpty() ? KeyType.HASH : KeyType.RANGE;
            result.add(KeySchemaElement.builder().attributeName(attribute).keyType(type).build());
        }
        return result;
    }
}
