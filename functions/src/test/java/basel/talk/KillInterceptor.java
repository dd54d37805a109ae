package basel.talk;

import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Names the calls to DynamoDB for `Kill`.
final class KillInterceptor implements ExecutionInterceptor {
    private final Kill kill;

    KillInterceptor(Kill kill) {
        this.kill = kill;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        kill.before(name(context.request()));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        kill.after(name(context.request()));
    }

    private static String name(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> "get " + kind(get.key());
            case QueryRequest query -> "query " + query.tableName();
            case PutItemRequest put -> "put " + put.tableName();
            case DeleteItemRequest delete -> "delete " + kind(delete.key());
            case UpdateItemRequest update when update.tableName().equals("Usage") ->
                    update.updateExpression().contains("REMOVE") ? "settle budget" : "hold budget";
            case UpdateItemRequest update when update.updateExpression().contains("#work") ->
                    "forget work";
            case UpdateItemRequest update ->
                    update.updateExpression().contains("#partial")
                            ? "save partial"
                            : "update " + kind(update.key());
            case TransactWriteItemsRequest write ->
                    write.transactItems().stream().anyMatch(KillInterceptor::endsReply)
                            ? "store reply"
                            : "store message";
            default -> request.getClass().getSimpleName();
        };
    }

    private static String kind(Map<String, AttributeValue> key) {
        var text = sk(key);
        int hash = text.indexOf('#');
        return hash < 0 ? text : text.substring(0, hash);
    }

    private static boolean endsReply(TransactWriteItem item) {
        return item.update() != null && sk(item.update().key()).startsWith("r#");
    }

    private static String sk(Map<String, AttributeValue> key) {
        var sk = key.get("sk");
        return sk == null ? "" : sk.s();
    }
}
