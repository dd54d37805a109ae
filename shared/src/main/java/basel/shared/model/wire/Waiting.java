package basel.shared.model.wire;

import basel.shared.model.wire.Setback.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The time that one request has, over all its tries. Whoever waits here wakes every quarter of a
/// second and lets the listener be heard, so that a stop is seen while a provider is silent.
public final class Waiting {
    private static final Duration WAKE = Duration.ofMillis(250);

    private final Runnable beat;
    private final long idle;
    private final long end;

    private Waiting(Duration total, Duration idle, Runnable beat) {
        this.end = System.nanoTime() + total.toNanos();
        this.idle = idle.toNanos();
        this.beat = beat;
    }

    /// For an answer that streams to `speech`.
    static Waiting stream(Patience patience, Speech speech) {
        return new Waiting(patience.stream(), patience.idle(), speech::beat);
    }

    /// For an answer that comes as a whole: it may be silent until then.
    public static Waiting whole(Patience patience) {
        return whole(patience, patience.whole());
    }

    /// The same, where somebody waits no longer than this.
    public static Waiting whole(Patience patience, Duration within) {
        var total = within.compareTo(patience.whole()) < 0 ? within : patience.whole();
        return new Waiting(total, total, () -> {});
    }

    /// Something that is asked for again and again.
    interface Asked<T> {
        /// What came within this time; null where nothing did.
        @Nullable T within(Duration time) throws InterruptedException;
    }

    <T> T until(Asked<T> asked) {
        return until(asked, idle);
    }

    /// @throws Setback when it does not come in time
    <T> T until(Asked<T> asked, long longest) {
        long quiet = System.nanoTime() + longest;
        for (; ; ) {
            var came = wake(asked);
            beat.run();
            long now = System.nanoTime();
            if (now - end > 0) {
                throw new Setback(Kind.SLOW);
            }
            if (came != null) {
                return came;
            }
            if (now - quiet > 0) {
                throw new Setback(Kind.SILENT);
            }
        }
    }

    /// Waits without asking anybody.
    void rest(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        until(
                wake -> {
                    long left = Math.min(wake.toNanos(), until - System.nanoTime());
                    if (left > 0) {
                        Thread.sleep(Duration.ofNanos(left));
                    }
                    return System.nanoTime() - until >= 0 ? Boolean.TRUE : null;
                },
                time.toNanos() * 2);
    }

    /// Whether a pause of this length leaves time for another try.
    boolean allows(Duration pause) {
        return System.nanoTime() + pause.toNanos() - end < 0;
    }

    private static <T> @Nullable T wake(Asked<T> asked) {
        try {
            return asked.within(WAKE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Setback(Kind.INTERRUPTED, e);
        }
    }
}
