package basel.local.aws;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was called and used, since the start or since a time: what a deed costs.
public final class Counters {
    private static final int MOST = 500_000;

    private final Clock clock;
    private final List<Use> uses = new ArrayList<>();
    private final List<Denial> denied = new ArrayList<>();
    private final Tally forgotten = new Tally();
    private final Instant began;

    public Counters(Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
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

    /// What was used from that time on; `Instant.EPOCH` for all since the start. Where many uses
    /// lie further back than is remembered one by one, they count only for a time before them all.
    public Sums since(Instant start) {
        synchronized (uses) {
            var sums = new Tally();
            if (!start.isAfter(began)) {
                sums.addAll(forgotten);
            }
            uses.stream().filter(use -> !use.at().isBefore(start)).forEach(sums::add);
            var refused = denied.stream().filter(denial -> !denial.at().isBefore(start)).toList();
            return sums.shown(refused);
        }
    }

    private void note(Use use) {
        synchronized (uses) {
            if (uses.size() >= MOST) {
                var oldest = uses.subList(0, MOST / 10);
                oldest.forEach(forgotten::add);
                oldest.clear();
            }
            uses.add(use);
        }
    }

    private static final class Tally {
        private final Map<String, Long> counts = new TreeMap<>();
        private double read;
        private double write;

        void add(Use use) {
            counts.merge(use.name(), 1L, Long::sum);
            read += use.readUnits();
            write += use.writeUnits();
        }

        void addAll(Tally other) {
            other.counts.forEach((name, count) -> counts.merge(name, count, Long::sum));
            read += other.read;
            write += other.write;
        }

        Sums shown(List<Denial> denied) {
            var calls = new TreeMap<>(counts);
            var frames = calls.remove(FRAME);
            var models = calls.remove(MODEL);
            return new Sums(
                    calls,
                    read,
                    write,
                    frames == null ? 0 : frames,
                    models == null ? 0 : models,
                    denied);
        }
    }
}
