package basel.shared.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Knows into which tables any client of this JVM has written, as the SDK tells it of each call
/// (`global/handlers/execution.interceptors` on the class path).
public final class Written implements ExecutionInterceptor {
    private static final Set<String> TABLES = ConcurrentHashMap.newKeySet();

    /// Whether something was written there since this was asked last.
    static boolean since(String table) {
        return TABLES.remove(table);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
        tables(call.request()).forEach(TABLES::add);
    }

    private static Stream<String> tables(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> Stream.of(put.tableName());
            case UpdateItemRequest update -> Stream.of(update.tableName());
            case DeleteItemRequest delete -> Stream.of(delete.tableName());
            case BatchWriteItemRequest batch -> batch.requestItems().keySet().stream();
            case TransactWriteItemsRequest all ->
                    all.transactItems().stream().flatMap(Written::tables);
            default -> Stream.empty();
        };
    }

    private static Stream<String> tables(TransactWriteItem item) {
        return Stream.of(
                        item.put() == null ? "" : item.put().tableName(),
                        item.update() == null ? "" : item.update().tableName(),
                        item.delete() == null ? "" : item.delete().tableName())
                .filter(name -> !name.isEmpty());
    }
}
