package basel.shared.budget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// There is not enough left for this call. `until` is when there will be again; null is never.
public final class BudgetSpent extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Of of;
    private final transient @Nullable Instant until;

    BudgetSpent(Of of, @Nullable Instant until) {
        super("the budget of this " + of + " is spent");
        this.of = of;
        this.until = until;
    }

    /// Whose budget it is.
    public enum Of {
        USER,
        INVITE,
        EVERYONE
    }

    public Of of() {
        return of;
    }

    public @Nullable Instant until() {
        return until;
    }
}
