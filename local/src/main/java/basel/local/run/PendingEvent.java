package basel.local.run;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/// An event on its way through a runtime process.
///
/// @param deadline when the function's own time is over
/// @param outcome completed once, by the answer, the error, or the end of the process
@SuppressWarnings("ArrayRecordComponent") // bytes in; never compared
record PendingEvent(
        String requestId,
        byte[] payload,
        Instant deadline,
        String functionArn,
        String trace,
        CompletableFuture<Outcome> outcome) {
    void end(Outcome result) {
        outcome.complete(result);
    }
}
