package basel.shared.model.wire;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Asks again where the next try may go better and nothing was said yet.
public final class Tries {
    private final Patience patience;

    public Tries(Patience patience) {
        this.patience = patience;
    }

    /// @throws Setback of the last try
    public <T> T run(Supplier<T> tried, Waiting waiting, BooleanSupplier begun) {
        for (int number = 1; ; number++) {
            try {
                return tried.get();
            } catch (Setback setback) {
                if (begun.getAsBoolean() || !setback.soon() || number >= patience.tries()) {
                    throw setback;
                }
                var pause = setback.retryAfter().orElse(jittered(number));
                if (pause.compareTo(patience.longest()) > 0 || !waiting.allows(pause)) {
                    throw setback;
                }
                waiting.rest(pause);
            }
        }
    }

    /// Half to one and a half of a pause that doubles.
    private Duration jittered(int number) {
        long middle = patience.pause().toMillis() << (number - 1);
        return Duration.ofMillis(middle / 2 + ThreadLocalRandom.current().nextLong(middle + 1));
    }
}
