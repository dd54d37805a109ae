package basel.local.run;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/// Says a word or a variable, or does a deed. Checks that its context is one of Lambda's.
public final class ProbeFunction implements RequestHandler<Map<String, String>, String> {
    @Override
    public String handleRequest(Map<String, String> event, Context context) {
        check(context);
        switch (event.getOrDefault("do", "")) {
            case "throw" -> throw new IllegalStateException("asked to");
            case "sleep" -> sleep(30_000);
            case "nap" -> sleep(1_000);
            case "exit" -> Runtime.getRuntime().halt(7);
            default -> {}
        }
        if (event.containsKey("variable")) {
            return System.getenv().getOrDefault(event.get("variable"), "unset");
        }
        return event.getOrDefault("say", "");
    }

    private static void check(Context context) {
        context.getLogger().log("");
        var whole =
                context.getInvokedFunctionArn().endsWith(":" + context.getFunctionName())
                        && context.getLogGroupName().endsWith(context.getFunctionName())
                        && context.getRemainingTimeInMillis() > 0
                        && context.getMemoryLimitInMB() == 128
                        && !context.getAwsRequestId().isEmpty()
                        && !context.getLogStreamName().isEmpty()
                        && context.getFunctionVersion().equals("1");
        if (!whole) {
            throw new AssertionError("a strange context");
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
