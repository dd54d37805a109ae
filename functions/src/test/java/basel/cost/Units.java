package basel.cost;

import basel.shared.testing.LocalDynamo;
import basel.shared.testing.LocalTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Write units by DynamoDB's rules: one for each kilobyte begun of the larger of the item before
/// and after; in transactions twice; in each index one more for an entry that comes, goes or
/// changes, two for one that moves. DynamoDB Local counts each entry of an index as large as the
/// whole item, so it is not asked.
final class Units {
    private static final double KILOBYTE = 1024;

    private final DynamoDbClient client;
    private final Map<String, LocalTable> tables;

    Units(DynamoDbClient client, Path template) {
        this.client = client;
        this.tables =
                LocalDynamo.tablesOf(template).stream()
                        .collect(Collectors.toMap(LocalTable::name, table -> table));
    }

    /// An item that is written, as it was before.
    record Written(
            String table, Map<String, AttributeValue> key, Map<String, AttributeValue> item) {}

    /// What a write is about to write; nothing for other calls.
    List<Written> before(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> List.of(written(put.tableName(), key(put.item())));
            case UpdateItemRequest update -> List.of(written(update.tableName(), update.key()));
            case DeleteItemRequest delete -> List.of(written(delete.tableName(), delete.key()));
            case TransactWriteItemsRequest all ->
                    all.transactItems().stream().map(this::one).toList();
            case SdkRequest _ -> List.of();
        };
    }

    /// What it took.
    double after(SdkRequest request, List<Written> before) {
        int times = request instanceof TransactWriteItemsRequest ? 2 : 1;
        return before.stream().mapToDouble(one -> units(one, times)).sum();
    }

    private Written one(TransactWriteItem item) {
        if (item.put() != null) {
            return written(item.put().tableName(), key(item.put().item()));
        }
        if (item.update() != null) {
            return written(item.update().tableName(), item.update().key());
        }
        return item.delete() != null
                ? written(item.delete().tableName(), item.delete().key())
                : written(item.conditionCheck().tableName(), item.conditionCheck().key());
    }

    private Written written(String table, Map<String, AttributeValue> key) {
        return new Written(table, key, read(table, key));
    }

    private double units(Written before, int times) {
        var now = read(before.table(), before.key());
        double units = times * Math.max(1, kilobytes(Math.max(size(before.item()), size(now))));
        for (var index : indexes(before.table())) {
            units += entry(index, before.item(), now);
        }
        return units;
    }

    private List<LocalTable.Index> indexes(String table) {
        return tables.getOrDefault(table, LocalTable.named(table)).indexes();
    }

    private static double entry(
            LocalTable.Index index,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> now) {
        var from = shown(index, before);
        var to = shown(index, now);
        if (from.equals(to)) {
            return 0;
        }
        boolean moved =
                !from.isEmpty() && !to.isEmpty() && !keys(index, from).equals(keys(index, to));
        return moved
                ? kilobytes(size(from)) + kilobytes(size(to))
                : Math.max(kilobytes(size(from)), kilobytes(size(to)));
    }

    /// What stands in an index of an item: nothing where it lacks one of the index's keys.
    private static Map<String, AttributeValue> shown(
            LocalTable.Index index, Map<String, AttributeValue> item) {
        if (!item.keySet().containsAll(index.key())) {
            return Map.of();
        }
        if (index.projection().equals("ALL")) {
            return item;
        }
        var names = new ArrayList<>(index.key());
        names.addAll(List.of("pk", "sk"));
        return names.stream().distinct().collect(Collectors.toMap(n -> n, item::get));
    }

    private static List<AttributeValue> keys(
            LocalTable.Index index, Map<String, AttributeValue> entry) {
        return index.key().stream().map(entry::get).toList();
    }

    private Map<String, AttributeValue> read(String table, Map<String, AttributeValue> key) {
        return client.getItem(b -> b.tableName(table).key(key).consistentRead(true)).item();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    }

    private static double kilobytes(int bytes) {
        return Math.ceil(bytes / KILOBYTE);
    }

    /// As DynamoDB counts: names and values; numbers by their digits.
    private static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + size(entry.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            case N -> value.n().length() / 2 + 2;
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(String::length).sum();
            case L -> 3 + value.l().stream().mapToInt(one -> 1 + size(one)).sum();
            case M -> 3 + size(value.m());
            case null, default -> 1;
        };
    }
}
