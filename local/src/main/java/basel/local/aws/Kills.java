package basel.local.aws;

import basel.local.gateway.Faults;
import basel.local.run.Trace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// Workers that die in the midst of their work: after a few AWS calls every further one of that
/// invocation fails. Others of the same function live on.
final class Kills {
    private static final int LATEST = 12;

    /// How many calls the doomed may still make, by their trace.
    private final Map<String, AtomicInteger> doomed = new ConcurrentHashMap<>();

    private final Faults faults;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Kills(Faults faults) {
        this.faults = faults;
    }

    /// Runs an invocation, which may be one that dies.
    void during(Runnable invocation) {
        var trace = Trace.fresh();
        if (faults.strikes(Faults.KILL_REPLY)) {
            doomed.put(trace, new AtomicInteger(random.nextInt(LATEST)));
        }
        try {
            Trace.during(trace, invocation);
        } finally {
            doomed.remove(trace);
        }
    }

    /// Whether the invocation of that trace is dead at this call of it.
    boolean dead(String trace) {
        var left = doomed.get(trace);
        return left != null && left.getAndDecrement() <= 0;
    }
}
