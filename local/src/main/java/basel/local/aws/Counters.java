package basel.local.aws;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What was called and used, since the start or since a time: what a deed costs.
public final class Counters {
    private static final int MOST = 500_000;

    private final Clock clock;
    private final List<Use> uses = new ArrayList<>();
    private final List<Denial> denied = new ArrayList<>();

    public Counters(Clock clock) {
        this.clock = clock;
    }

    /// A call that a role does not allow.
    public record Denial(String function, String action, String resource, Instant at) {}

    /// Sums over a time; `count` is by `Service.Operation`.
    public record Sums(
            Map<String, Long> count,
            double readUnits,
            double writeUnits,
            long frames,
            long modelCalls,
            List<Denial> denied) {}

    private record Use(Instant at, String name, double readUnits, double writeUnits) {}

    private static final String FRAME = "frame";
    private static final String MODEL = "model";

    /// Notes a call such as `DynamoDB.GetItem`.
    public void call(String name, double readUnits, double writeUnits) {
        note(new Use(clock.instant(), name, readUnits, writeUnits));
    }

    /// Notes a WebSocket frame, in or out.
    public void frame() {
        note(new Use(clock.instant(), FRAME, 0, 0));
    }

    /// Notes a call of a language model.
    public void model() {
        note(new Use(clock.instant(), MODEL, 0, 0));
    }

    void denied(String function, Need need) {
        synchronized (uses) {
            denied.add(new Denial(function, need.action(), need.resource(), clock.instant()));
        }
    }

    /// What was used from that time on; `Instant.EPOCH` for all since the start.
    public Sums since(Instant start) {
        synchronized (uses) {
            Predicate<Use> recent = use -> !use.at().isBefore(start);
            var counts = new TreeMap<String, Long>();
            double read = 0;
            double write = 0;
            for (var use : uses.stream().filter(recent).toList()) {
                counts.merge(use.name(), 1L, Long::sum);
                read += use.readUnits();
                write += use.writeUnits();
            }
            var frames = counts.remove(FRAME);
            var models = counts.remove(MODEL);
            var refused = denied.stream().filter(denial -> !denial.at().isBefore(start)).toList();
            return new Sums(
                    counts,
                    read,
                    write,
                    frames == null ? 0 : frames,
                    models == null ? 0 : models,
                    refused);
        }
    }

    private void note(Use use) {
        synchronized (uses) {
            if (uses.size() >= MOST) {
                uses.subList(0, MOST / 10).clear();
            }
            uses.add(use);
        }
    }
}
