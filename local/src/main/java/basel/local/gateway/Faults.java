package basel.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// What goes wrong on purpose: a chance from 0 to 1 by name, or a time for names that end in `Ms`.
public final class Faults {
    public static final String GONE = "gone";
    public static final String THROTTLE = "throttle";
    public static final String LOST_DISCONNECT = "lostDisconnect";
    public static final String DUPLICATE = "duplicate";
    public static final String REORDER = "reorder";
    public static final String KILL_REPLY = "killReply";

    /// A worker dies before it begins. Workers of dead-letter queues are spared.
    public static final String FAIL_DELIVERY = "failDelivery";

    public static final String SLOW_MODEL_MS = "slowModelMs";
    public static final String SLOW_CLIENT_MS = "slowClientMs";

    private final Set<String> names =
            new ConcurrentSkipListSet<>(
                    List.of(
                            GONE,
                            THROTTLE,
                            LOST_DISCONNECT,
                            DUPLICATE,
                            REORDER,
                            KILL_REPLY,
                            FAIL_DELIVERY,
                            SLOW_MODEL_MS,
                            SLOW_CLIENT_MS));
    private final Map<String, Double> values = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> struck = new ConcurrentHashMap<>();
    private final List<Consumer<Faults>> listeners = new CopyOnWriteArrayList<>();
    private final RandomGenerator random;

    public Faults(RandomGenerator random) {
        this.random = random;
    }

    /// What cannot be switched on here, and is refused rather than ignored.
    public void exclude(String name) {
        names.remove(name);
        if (value(name) > 0) {
            throw new IllegalArgumentException(name + " (expected: functions in this process)");
        }
    }

    public double value(String name) {
        return values.getOrDefault(name, 0.0);
    }

    /// Whether this one time it happens.
    public boolean strikes(String name) {
        double chance = value(name);
        boolean strikes = chance > 0 && random.nextDouble() < chance;
        if (strikes) {
            struck.computeIfAbsent(name, _ -> new LongAdder()).increment();
        }
        return strikes;
    }

    /// How often each has happened.
    public Map<String, Long> struck() {
        var result = new LinkedHashMap<String, Long>();
        names.forEach(name -> result.put(name, struck.getOrDefault(name, new LongAdder()).sum()));
        return result;
    }

    /// Switches the named ones; the others stay. Throws where a name or value makes no sense.
    public void set(Map<String, Double> wanted) {
        wanted.forEach((name, value) -> {
            double most = name.endsWith("Ms") ? 600_000 : 1;
            if (!names.contains(name) || value.isNaN() || value < 0 || value > most) {
                throw new IllegalArgumentException(
                        name
                                + ": "
                                + value
                                + " (expected: one of "
                                + names
                                + ", from 0 to "
                                + most
                                + ")");
            }
        });
        values.putAll(wanted);
        listeners.forEach(listener -> listener.accept(this));
    }

    /// Tells now and after each change.
    public void follow(Consumer<Faults> listener) {
        listeners.add(listener);
        listener.accept(this);
    }

    public Map<String, Double> all() {
        var result = new LinkedHashMap<String, Double>();
        names.forEach(name -> result.put(name, value(name)));
        return result;
    }
}
