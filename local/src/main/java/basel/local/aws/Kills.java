package basel.local.aws;

import basel.local.gateway.Faults;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// Workers that die in the midst of their work: after a few AWS calls every further one of that
/// function fails, until the invocation has ended. Invocations of the same function that run beside
/// it die with it, as in one sandbox.
final class Kills {
    private static final int LATEST = 12;

    private final List<Kill> kills = new CopyOnWriteArrayList<>();
    private final Faults faults;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Kills(Faults faults) {
        this.faults = faults;
    }

    private record Kill(String function, AtomicInteger callsLeft) {}

    /// Runs an invocation, which may be one that dies.
    void during(String function, Runnable invocation) {
        if (!faults.strikes(Faults.KILL_REPLY)) {
            invocation.run();
            return;
        }
        var kill = new Kill(function, new AtomicInteger(random.nextInt(LATEST)));
        kills.add(kill);
        try {
            invocation.run();
        } finally {
            kills.remove(kill);
        }
    }

    boolean dead(String function) {
        var dead = false;
        for (var kill : kills) {
            dead |= kill.function().equals(function) && kill.callsLeft().getAndDecrement() <= 0;
        }
        return dead;
    }
}
