package basel.testing;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A clock that goes on by itself, until it is stopped, and can be put forward.
@Singleton
@Replaces(Clock.class)
@Requires(property = "basel.test.clock")
public final class TestClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private volatile @Nullable Instant stopped;

    /// From now on time passes only by `forward`, from this instant on.
    public void stop(Instant at) {
        stopped = at;
        ahead.set(Duration.ZERO);
    }

    /// Lets time pass.
    public void forward(Duration time) {
        ahead.accumulateAndGet(time, Duration::plus);
    }

    /// Back to the real time.
    void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        var from = stopped;
        return (from == null ? Instant.now() : from).plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants only");
    }
}
