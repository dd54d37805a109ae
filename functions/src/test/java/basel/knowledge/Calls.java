package basel.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Notes what is asked of DynamoDB and which items are read, and breaks off at a chosen write.
final class Calls implements ExecutionInterceptor {
    private final List<String> names = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private final AtomicInteger dieBefore = new AtomicInteger(-1);
    private final AtomicInteger dieAfter = new AtomicInteger(-1);

    /// The process is gone.
    static final class Dead extends Error {
        private static final long serialVersionUID = 1;
    }

    synchronized void forget() {
        names.clear();
        read.clear();
        dieBefore.set(-1);
        dieAfter.set(-1);
    }

    /// Every request since `forget`, by its kind.
    synchronized List<String> names() {
        return List.copyOf(names);
    }

    /// Every item read since `forget`, as `pk sk`.
    synchronized List<String> read() {
        return List.copyOf(read);
    }

    /// Dies instead of the `n`th write from now on, or right after it.
    void dieAtWrite(int n, boolean after) {
        (after ? dieAfter : dieBefore).set(n);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        note(context.request());
        if (isWrite(context.request()) && dieBefore.decrementAndGet() == 0) {
            throw new Dead();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (isWrite(context.request()) && dieAfter.decrementAndGet() == 0) {
            throw new Dead();
        }
    }

    private synchronized void note(SdkRequest request) {
        names.add(request.getClass().getSimpleName().replace("Request", ""));
        keys(request).map(key -> KnowledgeRig.key(key)).forEach(read::add);
    }

    private static Stream<Map<String, AttributeValue>> keys(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> Stream.of(get.key());
            case BatchGetItemRequest batch ->
                    batch.requestItems().values().stream()
                            .flatMap(wanted -> wanted.keys().stream());
            default -> Stream.empty();
        };
    }

    private static boolean isWrite(SdkRequest request) {
        return request instanceof TransactWriteItemsRequest;
    }
}
