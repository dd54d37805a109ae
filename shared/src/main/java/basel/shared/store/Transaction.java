package basel.shared.store;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Several writes that happen all or not at all, in order of adding (at most 100).
public final class Transaction {
    private static final int TRIES = 8;
    private static final long MOST_PAUSE_MILLIS = 400;
    private static final ReturnValuesOnConditionCheckFailure OLD =
            ReturnValuesOnConditionCheckFailure.ALL_OLD;

    private final DynamoDbClient client;
    private final List<TransactWriteItem> writes = new ArrayList<>();

    Transaction(DynamoDbClient client) {
        this.client = client;
    }

    /// How a transaction ended.
    public sealed interface Result {
        /// All happened.
        record Done() implements Result {}

        /// Nothing happened; `refused` tells, write by write, which condition did not hold.
        record Refused(List<Boolean> refused, List<java.util.Optional<Item>> standing)
                implements Result {}

        /// Whether all happened.
        default boolean done() {
            return this instanceof Done;
        }
    }

    public Transaction put(Table table, Item item) {
        writes.add(
                TransactWriteItem.builder()
                        .put(p -> p.tableName(table.name()).item(item.attributes()))
                        .build());
        return this;
    }

    public Transaction put(Table table, Item item, Condition condition) {
        writes.add(
                TransactWriteItem.builder()
                        .put(p ->
                                p.tableName(table.name())
                                        .item(item.attributes())
                                        .conditionExpression(condition.expression())
                                        .expressionAttributeNames(condition.names())
                                        .expressionAttributeValues(condition.sentValues())
                                        .returnValuesOnConditionCheckFailure(OLD))
                        .build());
        return this;
    }

    public Transaction change(Table table, Change change) {
        writes.add(
                TransactWriteItem.builder()
                        .update(u ->
                                u.tableName(table.name())
                                        .key(change.key())
                                        .updateExpression(change.expression())
                                        .conditionExpression(change.conditionExpression())
                                        .expressionAttributeNames(change.names())
                                        .expressionAttributeValues(change.values())
                                        .returnValuesOnConditionCheckFailure(OLD))
                        .build());
        return this;
    }

    public Transaction delete(Table table, String pk, String sk) {
        var key = Change.to(pk, sk).key();
        writes.add(
                TransactWriteItem.builder()
                        .delete(d -> d.tableName(table.name()).key(key))
                        .build());
        return this;
    }

    /// The same, on condition.
    public Transaction delete(Table table, String pk, String sk, Condition condition) {
        var key = Change.to(pk, sk).key();
        writes.add(
                TransactWriteItem.builder()
                        .delete(d ->
                                d.tableName(table.name())
                                        .key(key)
                                        .conditionExpression(condition.expression())
                                        .expressionAttributeNames(condition.names())
                                        .expressionAttributeValues(condition.sentValues())
                                        .returnValuesOnConditionCheckFailure(OLD))
                        .build());
        return this;
    }

    /// Demands that `condition` holds for an item that the transaction does not write.
    public Transaction check(Table table, String pk, String sk, Condition condition) {
        var key = Change.to(pk, sk).key();
        writes.add(
                TransactWriteItem.builder()
                        .conditionCheck(c ->
                                c.tableName(table.name())
                                        .key(key)
                                        .conditionExpression(condition.expression())
                                        .expressionAttributeNames(condition.names())
                                        .expressionAttributeValues(condition.sentValues())
                                        .returnValuesOnConditionCheckFailure(OLD))
                        .build());
        return this;
    }

    /// Writes. A conflict with another transaction is tried again a few times.
    public Result run() {
        for (int attempt = 1; ; attempt++) {
            try {
                client.transactWriteItems(b -> b.transactItems(writes));
                return new Result.Done();
            } catch (TransactionCanceledException cancelled) {
                var reasons = cancelled.cancellationReasons();
                if (reasons.stream().anyMatch(r -> "ConditionalCheckFailed".equals(r.code()))) {
                    return new Result.Refused(
                            reasons.stream()
                                    .map(r -> "ConditionalCheckFailed".equals(r.code()))
                                    .toList(),
                            reasons.stream()
                                    .map(r ->
                                            r.hasItem()
                                                    ? java.util.Optional.of(Item.of(r.item()))
                                                    : java.util.Optional.<Item>empty())
                                    .toList());
                }
                if (attempt == TRIES) {
                    throw cancelled;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            long most = Math.min(10L << attempt, MOST_PAUSE_MILLIS);
            Thread.sleep(java.util.concurrent.ThreadLocalRandom.current().nextLong(most));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted between two tries of a transaction", interrupted);
        }
    }
}
