package basel.door;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;

/// The context of a function on Lambda. Where it runs is known: Micronaut need not find out, which
/// asks files and addresses of the machine.
final class OnLambda {
    private OnLambda() {}

    static ApplicationContext context() {
        return new LambdaApplicationContextBuilder()
                .environments("function", "lambda")
                .deduceEnvironment(false)
                .banner(false)
                .build();
    }
}
