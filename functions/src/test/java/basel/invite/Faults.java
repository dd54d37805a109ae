package basel.invite;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// A share of the updates meets a conflict or a throttle, and of a share the answer is lost after
/// the write was made, in each attempt of the SDK's own.
@Singleton
@Requires(property = "invite.faults")
final class Faults implements ExecutionInterceptor {
    private final AtomicInteger injected = new AtomicInteger();
    private volatile double share;

    void share(double of) {
        share = of;
    }

    int injected() {
        return injected.get();
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (strikes(context.request())) {
            throw ThreadLocalRandom.current().nextBoolean() ? conflict() : throttle();
        }
    }

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (strikes(context.request())) {
            var broken = new IOException("the answer was lost");
            throw SdkClientException.create("the answer was lost", broken);
        }
    }

    private boolean strikes(SdkRequest request) {
        boolean struck =
                request instanceof UpdateItemRequest
                        && ThreadLocalRandom.current().nextDouble() < share;
        if (struck) {
            injected.incrementAndGet();
        }
        return struck;
    }

    private static RuntimeException conflict() {
        return TransactionConflictException.builder()
                .statusCode(400)
                .awsErrorDetails(details("TransactionConflictException"))
                .build();
    }

    private static RuntimeException throttle() {
        return ProvisionedThroughputExceededException.builder()
                .statusCode(400)
                .awsErrorDetails(details("ProvisionedThroughputExceededException"))
                .build();
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder().errorCode(code).errorMessage("injected").build();
    }
}
