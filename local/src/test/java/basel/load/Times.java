package basel.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/// How long answers took.
final class Times {
    private final AtomicLongArray nanos;
    private final AtomicInteger count = new AtomicInteger();

    Times(int most) {
        nanos = new AtomicLongArray(most);
    }

    void add(long time) {
        int at = count.getAndIncrement();
        if (at < nanos.length()) {
            nanos.set(at, time);
        }
    }

    int count() {
        return count.get();
    }

    /// Milliseconds within which that share of the answers came.
    double within(double share) {
        int size = Math.min(count(), nanos.length());
        if (size == 0) {
            return Double.NaN;
        }
        var sorted = new long[size];
        Arrays.setAll(sorted, nanos::get);
        Arrays.sort(sorted);
        return sorted[Math.min(size - 1, (int) Math.ceil(share * size) - 1)] / 1e6;
    }
}
