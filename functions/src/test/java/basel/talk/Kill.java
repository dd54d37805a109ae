package basel.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Counts the calls to AWS and kills the worker at a chosen one: before it took effect or after.
/// Dead is dead: every later call of that invocation fails too, until `revive`.
final class Kill {
    private final List<String> calls = new ArrayList<>();
    private Point point = new Point("never", false);
    private int left = -1;
    private boolean dead;

    /// The worker is gone, as a machine is when the plug is pulled.
    static final class Dead extends Error {
        private static final long serialVersionUID = 1;

        Dead(String at) {
            super("killed at " + at);
        }
    }

    /// A call by its name (`store message`, `post reply.done`), before or after it took effect.
    record Point(String call, boolean after) {
        @Override
        public String toString() {
            return (after ? "after " : "before ") + call;
        }
    }

    /// Kills at the `n`th such call from now on (1 is the next).
    synchronized void at(Point where, int n) {
        point = where;
        left = n;
    }

    synchronized boolean armed() {
        return left > 0;
    }

    synchronized void revive() {
        dead = false;
    }

    synchronized void disarm() {
        left = -1;
        dead = false;
    }

    /// Every call since `forget`, in order.
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized void forget() {
        calls.clear();
    }

    <T> T call(String name, Supplier<T> effect) {
        before(name);
        var result = effect.get();
        after(name);
        return result;
    }

    synchronized void before(String name) {
        calls.add(name);
        if (dead) {
            throw new Dead(name);
        }
        if (point.call().equals(name) && left > 0 && --left == 0 && !point.after()) {
            die(name);
        }
    }

    synchronized void after(String name) {
        if (point.call().equals(name) && left == 0 && point.after()) {
            die(name);
        }
    }

    private void die(String name) {
        left = -1;
        dead = true;
        throw new Dead(name);
    }
}
