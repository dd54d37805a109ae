package basel.shared.budget;

import java.util.List;

/// Tokens held for one call in each budget that pays for it.
public record Reservation(String id, List<Held> held) {
    public Reservation {
        held = List.copyOf(held);
    }

    /// What is held in one budget. `mark` is how it stands in the store.
    record Held(Scope scope, long tokens, String mark) {}
}
