package basel.local.run;

import com.amazonaws.services.lambda.runtime.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One event through one handler; whatever the function throws becomes its failure.
final class Invocation {
    private static final Logger log = LoggerFactory.getLogger(Invocation.class);
    private static final int LARGEST_ANSWER = 6 * 1024 * 1024;

    private Invocation() {}

    static Outcome run(Sandbox sandbox, byte[] event, Context context) {
        try {
            var answer = sandbox.handler().handle(event, context);
            if (answer.length > LARGEST_ANSWER) {
                return new Outcome.Failed(
                        "Function.ResponseSizeTooLarge",
                        "Response payload size ("
                                + answer.length
                                + " bytes) exceeded maximum allowed payload size ("
                                + LARGEST_ANSWER
                                + " bytes).");
            }
            return new Outcome.Answered(answer);
        } catch (Throwable e) {
            log.error(
                    "function {} failed: request={}",
                    sandbox.function().id(),
                    context.getAwsRequestId(),
                    e);
            return new Outcome.Failed(e.getClass().getName(), String.valueOf(e.getMessage()));
        }
    }
}
