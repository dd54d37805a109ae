package basel.local.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// What goes wrong on purpose: a chance from 0 to 1 by name, or a time for names that end in `Ms`.
public final class Faults {
    public static final String GONE = "gone";
    public static final String THROTTLE = "throttle";
    public static final String LOST_DISCONNECT = "lostDisconnect";
    public static final String DUPLICATE = "duplicate";
    public static final String REORDER = "reorder";
    public static final String KILL_REPLY = "killReply";
    public static final String SLOW_MODEL_MS = "slowModelMs";
    public static final String SLOW_CLIENT_MS = "slowClientMs";

    private static final Set<String> NAMES =
            Set.of(
                    GONE,
                    THROTTLE,
                    LOST_DISCONNECT,
                    DUPLICATE,
                    REORDER,
                    KILL_REPLY,
                    SLOW_MODEL_MS,
                    SLOW_CLIENT_MS);

    private final Map<String, Double> values = new ConcurrentHashMap<>();
    private final RandomGenerator random;

    public Faults(RandomGenerator random) {
        this.random = random;
    }

    public double value(String name) {
        return values.getOrDefault(name, 0.0);
    }

    /// Whether this one time it happens.
    public boolean strikes(String name) {
        double chance = value(name);
        return chance > 0 && random.nextDouble() < chance;
    }

    /// Switches the named ones; the others stay. Throws where a name or value makes no sense.
    public void set(Map<String, Double> wanted) {
        wanted.forEach((name, value) -> {
            double most = name.endsWith("Ms") ? 600_000 : 1;
            if (!NAMES.contains(name) || value.isNaN() || value < 0 || value > most) {
                throw new IllegalArgumentException(
                        name
                                + ": "
                                + value
                                + " (expected: one of "
                                + NAMES
                                + ", from 0 to "
                                + most
                                + ")");
            }
        });
        values.putAll(wanted);
    }

    public Map<String, Double> all() {
        var result = new LinkedHashMap<String, Double>();
        NAMES.stream().sorted().forEach(name -> result.put(name, value(name)));
        return result;
    }
}
