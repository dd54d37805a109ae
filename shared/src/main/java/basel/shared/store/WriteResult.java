package basel.shared.store;

import org.jspecify.annotations.Nullable;

/// How a conditional write ended.
public sealed interface WriteResult {
    /// It happened; `item` is the item as it is now.
    record Done(Item item) implements WriteResult {}

    /// Its condition did not hold; `item` is the item as it stands, null where there is none.
    record Refused(@Nullable Item item) implements WriteResult {}

    /// Whether it happened.
    default boolean done() {
        return this instanceof Done;
    }
}
