package basel.local.run;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The X-Ray trace header of an invocation. The AWS SDK repeats it in each call that a function
/// makes, which so can be told apart by invocation.
public final class Trace {
    public static final String HEADER = "X-Amzn-Trace-Id";

    /// Threads that an invocation starts belong to it too.
    private static final InheritableThreadLocal<String> CURRENT = new InheritableThreadLocal<>();

    private Trace() {}

    /// Runs something, and the functions that it invokes, under a trace.
    public static void during(String trace, Runnable deed) {
        var outer = CURRENT.get();
        CURRENT.set(trace);
        try {
            deed.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static String fresh() {
        return String.format(
                Locale.ROOT,
                "Root=1-%08x-%s",
                Instant.now().getEpochSecond(),
                UUID.randomUUID().toString().replace("-", "").substring(0, 24));
    }
}
