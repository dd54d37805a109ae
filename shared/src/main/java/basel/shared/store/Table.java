package basel.shared.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// One DynamoDB table. Reads are strongly consistent, except through an index.
public final class Table {
    private static final int BATCH = 100;
    private static final int PART = 1_000;

    private final DynamoDbClient client;
    private final String name;

    Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    String name() {
        return name;
    }

    /// The item with these keys, expired or not.
    public Optional<Item> get(String pk, String sk) {
        var answer = client.getItem(b -> b.tableName(name).key(key(pk, sk)).consistentRead(true));
        return answer.hasItem() ? Optional.of(Item.of(answer.item())) : Optional.empty();
    }

    /// The items of one partition with these sort keys, as far as they exist, in any order; a
    /// request for each 100.
    public List<Item> getAll(String pk, Collection<String> sks) {
        return getAll(sks.stream().distinct().map(sk -> key(pk, sk)));
    }

    /// The items of these partitions with this sort key, in the same way.
    public List<Item> getEach(Collection<String> pks, String sk) {
        return getAll(pks.stream().distinct().map(pk -> key(pk, sk)));
    }

    private List<Item> getAll(Stream<Map<String, AttributeValue>> all) {
        var found = new ArrayList<Item>();
        Deque<Map<String, AttributeValue>> left = new ArrayDeque<>();
        all.forEach(left::add);
        while (!left.isEmpty()) {
            var keys = Stream.generate(left::poll).limit(Math.min(BATCH, left.size())).toList();
            var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
            var answer = client.batchGetItem(b -> b.requestItems(Map.of(name, wanted)));
            answer.responses().getOrDefault(name, List.of()).stream()
                    .map(Item::of)
                    .forEach(found::add);
            var rest = answer.unprocessedKeys().get(name);
            if (rest != null) {
                left.addAll(rest.keys());
            }
        }
        return found;
    }

    /// Puts the item, whatever stood there.
    public void put(Item item) {
        client.putItem(b -> b.tableName(name).item(item.attributes()));
    }

    /// Puts the item if `condition` holds for what stands there now.
    public WriteResult put(Item item, Condition condition) {
        try {
            client.putItem(b ->
                    b.tableName(name)
                            .item(item.attributes())
                            .conditionExpression(condition.expression())
                            .expressionAttributeNames(condition.names())
                            .expressionAttributeValues(condition.sentValues())
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new WriteResult.Done(item);
        } catch (ConditionalCheckFailedException refused) {
            return new WriteResult.Refused(standing(refused));
        }
    }

    /// Makes the change if its condition holds.
    public WriteResult change(Change change) {
        try {
            var answer =
                    client.updateItem(b ->
                            b.tableName(name)
                                    .key(change.key())
                                    .updateExpression(change.expression())
                                    .conditionExpression(change.conditionExpression())
                                    .expressionAttributeNames(change.names())
                                    .expressionAttributeValues(change.values())
                                    .returnValues(ReturnValue.ALL_NEW)
                                    .returnValuesOnConditionCheckFailure(
                                            ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new WriteResult.Done(Item.of(answer.attributes()));
        } catch (ConditionalCheckFailedException refused) {
            return new WriteResult.Refused(standing(refused));
        }
    }

    /// Deletes the item; deleting an absent one is success. Gives what stood there.
    public Optional<Item> delete(String pk, String sk) {
        var answer =
                client.deleteItem(
                        b -> b.tableName(name).key(key(pk, sk)).returnValues(ReturnValue.ALL_OLD));
        return answer.attributes().isEmpty()
                ? Optional.empty()
                : Optional.of(Item.of(answer.attributes()));
    }

    /// Deletes the item if `condition` holds; gives what stood there, or nothing where it did not
    /// hold.
    public Optional<Item> delete(String pk, String sk, Condition condition) {
        try {
            var answer =
                    client.deleteItem(b ->
                            b.tableName(name)
                                    .key(key(pk, sk))
                                    .conditionExpression(condition.expression())
                                    .expressionAttributeNames(condition.names())
                                    .expressionAttributeValues(condition.sentValues())
                                    .returnValues(ReturnValue.ALL_OLD));
            return answer.attributes().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Item.of(answer.attributes()));
        } catch (ConditionalCheckFailedException refused) {
            return Optional.empty();
        }
    }

    /// Items of one partition, as `query` asks, at most `query.limit()`.
    public List<Item> query(Query query) {
        var answer =
                client.query(b ->
                        b.tableName(name)
                                .indexName(query.index())
                                .keyConditionExpression(query.expression())
                                .expressionAttributeNames(query.names())
                                .expressionAttributeValues(query.values())
                                .scanIndexForward(query.forward())
                                .limit(query.limit())
                                .consistentRead(query.consistent()));
        return answer.items().stream().map(Item::of).toList();
    }

    /// Gives `deed` every item whose attribute `name` is `value`. It reads the whole table: for
    /// rare deeds only, such as deleting a person.
    public void scan(String name, String value, Consumer<Item> deed) {
        Map<String, AttributeValue> start = Map.of();
        do {
            var from = start.isEmpty() ? null : start;
            var answer =
                    client.scan(b ->
                            b.tableName(this.name)
                                    .filterExpression("#n = :v")
                                    .expressionAttributeNames(Map.of("#n", name))
                                    .expressionAttributeValues(
                                            Map.of(":v", Item.Values.text(value)))
                                    .exclusiveStartKey(from)
                                    .consistentRead(true));
            answer.items().stream().map(Item::of).forEach(deed);
            start = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
        } while (!start.isEmpty());
    }

    /// What one look at a part of the table found, and where the next one begins; null at the end.
    public record Part(List<Item> items, @Nullable String next) {}

    /// Looks at the next thousand items, from where the last look ended, for those whose sort key
    /// is `sk`. For lists that few people read.
    public Part part(String sk, @Nullable String from) {
        var answer =
                client.scan(b ->
                        b.tableName(name)
                                .filterExpression("#s = :s")
                                .expressionAttributeNames(Map.of("#s", Item.SK))
                                .expressionAttributeValues(Map.of(":s", Item.Values.text(sk)))
                                .exclusiveStartKey(from == null ? null : start(from))
                                .limit(PART)
                                .consistentRead(true));
        var last = answer.hasLastEvaluatedKey() ? Item.of(answer.lastEvaluatedKey()) : null;
        return new Part(
                answer.items().stream().map(Item::of).toList(),
                last == null ? null : last.pk() + "\n" + last.sk());
    }

    private static Map<String, AttributeValue> start(String from) {
        var keys = from.split("\n", 2);
        return key(keys[0], keys[1]);
    }

    /// Deletes a whole partition.
    public void deleteAll(String pk) {
        for (var left = query(Query.of(pk)); !left.isEmpty(); left = query(Query.of(pk))) {
            left.forEach(item -> delete(item.pk(), item.sk()));
        }
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(Item.PK, Item.Values.text(pk), Item.SK, Item.Values.text(sk));
    }

    private static @Nullable Item standing(ConditionalCheckFailedException refused) {
        return refused.hasItem() ? Item.of(refused.item()) : null;
    }
}
