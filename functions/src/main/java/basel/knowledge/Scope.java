package basel.knowledge;

import java.util.function.Predicate;

/// What a search may see: one owner's chunks whose source passes. What does not pass is neither
/// counted, nor scored, nor read.
public record Scope(Owner owner, Predicate<Source> sees) {
    /// Everything of an owner.
    public static Scope of(Owner owner) {
        return new Scope(owner, _ -> true);
    }

    /// The same, but only what passes this too.
    public Scope only(Predicate<Source> more) {
        return new Scope(owner, sees.and(more));
    }
}
