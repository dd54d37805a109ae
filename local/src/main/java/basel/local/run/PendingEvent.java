package basel.local.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// An event on its way through a runtime process.
///
/// @param timeout the function's own time, which begins when a process takes the event: a cold
///   start does not count
/// @param begun completed when a process takes the event
/// @param outcome completed once, by the answer, the error, or the end of the process
@SuppressWarnings("ArrayRecordComponent") // bytes in; never compared
record PendingEvent(
        String requestId,
        byte[] payload,
        Duration timeout,
        String functionArn,
        String trace,
        CompletableFuture<Boolean> begun,
        CompletableFuture<Outcome> outcome) {
    void begin() {
        begun.complete(true);
    }

    void end(Outcome result) {
        outcome.complete(result);
    }
}
