package basel.shared.store;

import java.util.Optional;
import java.util.function.Supplier;

/// Reads and writes again while somebody else writes the same.
public final class Retry {
    private static final int TRIES = 8;

    private Retry() {}

    public static <T> T until(String what, Supplier<Optional<T>> attempt) {
        for (int tried = 0; tried < TRIES; tried++) {
            var result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new IllegalStateException("could not " + what + " in " + TRIES + " tries");
    }
}
