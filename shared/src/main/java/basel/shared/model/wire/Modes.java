package basel.shared.model.wire;

import basel.shared.model.wire.Setback.Kind;
import java.util.function.IntFunction;

/// Ways of asking, the best first. What a provider does not accept is asked in the next way; the
/// way that went well is the first from then on.
public final class Modes {
    private final int count;
    private volatile int best;

    public Modes(int count) {
        this.count = count;
    }

    public <T> T ask(IntFunction<T> way) {
        for (int mode = best; ; mode++) {
            try {
                var answer = way.apply(mode);
                best = mode;
                return answer;
            } catch (Setback setback) {
                if (setback.kind() != Kind.UNACCEPTED || mode + 1 >= count) {
                    throw setback;
                }
            }
        }
    }
}
