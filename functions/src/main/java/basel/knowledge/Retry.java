package basel.knowledge;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/// Tries again, after a pause that grows, while others write what belongs to the same owner.
final class Retry {
    private static final int TRIES = 60;
    private static final int LONGEST_MILLIS = 250;

    private Retry() {}

    /// @throws IllegalStateException when it never came to an end
    static void until(Owner owner, BooleanSupplier attempt) {
        for (int tried = 0; tried < TRIES; tried++) {
            if (attempt.getAsBoolean()) {
                return;
            }
            pause(Math.min(LONGEST_MILLIS, 4 << Math.min(tried, 8)));
        }
        throw new IllegalStateException("knowledge of " + owner.value() + " never held still");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, millis + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries", interrupted);
        }
    }
}
