package basel.door;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;

/// Micronaut's own registers the invocation's context as beans on every call, which costs 4.5 ms a
/// request; nothing here asks for them.
@Singleton
@Replaces(DefaultLambdaContextFactory.class)
final class NoLambdaSingletons implements LambdaContextFactory {
    @Override
    public void registerSingletons(Context context) {}
}
