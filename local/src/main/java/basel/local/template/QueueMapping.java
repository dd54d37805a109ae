package basel.local.template;

import java.time.Duration;

/// A queue that drives a function.
///
/// @param partialFailures whether the function answers with `batchItemFailures`
/// @param maxConcurrency at most so many invocations at once
public record QueueMapping(
        String functionId,
        String queueArn,
        int batchSize,
        Duration window,
        boolean partialFailures,
        int maxConcurrency,
        boolean enabled) {}
