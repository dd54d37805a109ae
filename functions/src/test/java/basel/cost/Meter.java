package basel.cost;

import basel.shared.testing.LocalDynamo;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// Watches the SDK: every call, in which function it was made, and what it took.
@Singleton
@Requires(property = "basel.cost")
public final class Meter implements ExecutionInterceptor {
    private static final ReturnConsumedCapacity ALL = ReturnConsumedCapacity.INDEXES;
    private static final double FRAME = 32 * 1024;

    private static final ExecutionAttribute<List<Units.Written>> WRITTEN =
            new ExecutionAttribute<>("written");

    private final Units units = new Units(LocalDynamo.with().client(), Path.of("../template.yaml"));
    private final List<Use> uses = new ArrayList<>();
    private String function = "";
    private boolean streaming;
    private volatile boolean resting;

    /// One call: `DynamoDB.GetItem`; its units; the frames that it posts. Those made while a model
    /// streams take no time of their own.
    public record Use(
            String function,
            String call,
            double read,
            double write,
            int frames,
            boolean streaming) {}

    /// What is called from now on is called there.
    public synchronized void in(String name) {
        function = name;
    }

    /// Counts nothing while it rests.
    void rests(boolean now) {
        resting = now;
    }

    synchronized void streams(boolean now) {
        streaming = now;
    }

    /// Gives what was called since the last time.
    public synchronized List<Use> take() {
        var all = List.copyOf(uses);
        uses.clear();
        return all;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case GetItemRequest one -> one.toBuilder().returnConsumedCapacity(ALL).build();
            case BatchGetItemRequest one -> one.toBuilder().returnConsumedCapacity(ALL).build();
            case QueryRequest one -> one.toBuilder().returnConsumedCapacity(ALL).build();
            case SdkRequest other -> other;
        };
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(WRITTEN, resting ? List.of() : units.before(context.request()));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (resting) {
            return;
        }
        double write = units.after(context.request(), attributes.getAttribute(WRITTEN));
        note(attributes, context.request(), read(context.response()), write);
    }

    /// A write that its condition refused is billed too.
    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        note(attributes, context.request(), 0, attributes.getAttribute(WRITTEN).size());
    }

    private synchronized void note(
            ExecutionAttributes attributes, SdkRequest request, double read, double write) {
        var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        int frames =
                request instanceof PostToConnectionRequest post
                        ? (int) Math.ceil(post.data().asByteArrayUnsafe().length / FRAME)
                        : 0;
        uses.add(new Use(function, service + "." + operation, read, write, frames, streaming));
    }

    private static double read(SdkResponse response) {
        return switch (response) {
            case GetItemResponse one -> one.consumedCapacity().capacityUnits();
            case QueryResponse one -> one.consumedCapacity().capacityUnits();
            case BatchGetItemResponse one -> sum(one.consumedCapacity());
            case SdkResponse other -> 0;
        };
    }

    private static double sum(Collection<ConsumedCapacity> all) {
        return all.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }
}
