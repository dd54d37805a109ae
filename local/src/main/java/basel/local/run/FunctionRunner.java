package basel.local.run;

import java.time.Duration;

/// Runs the template's functions: an event's bytes in, the answer's bytes out.
public interface FunctionRunner {
    /// Invokes the function of that logical id and waits for its answer, but no longer than
    /// `timeout` (and never longer than the function's own time-out in the template).
    Outcome invoke(String functionLogicalId, byte[] event, Duration timeout);
}
