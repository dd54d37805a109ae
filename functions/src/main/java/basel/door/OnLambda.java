package basel.door;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;

/// The context of a function on Lambda. Where it runs is known: Micronaut need not find out, which
/// asks files and addresses of the machine. Before a snapshot all beans are made, as Micronaut does
/// on Lambda; where none is taken, each when it is first needed. What Lambda says of itself is
/// asked of the process, as this comes before any context.
final class OnLambda {
    private OnLambda() {}

    /// Whether this process is a function's own.
    static boolean isHere() {
        return System.getenv("AWS_LAMBDA_FUNCTION_NAME") != null;
    }

    static ApplicationContext context() {
        var snapshot = "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));
        var builder =
                snapshot ? new LambdaApplicationContextBuilder() : ApplicationContext.builder();
        return builder.environments("function", "lambda")
                .deduceEnvironment(false)
                .banner(false)
                .build();
    }
}
