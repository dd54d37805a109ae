package basel.shared.budget;

import basel.shared.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Whose budgets a call is taken from: a user's, and an invite's where a visitor talks; everyone's
/// alone where the house itself asks.
public record Payer(@Nullable UserId user, @Nullable String invite) {
    public static Payer of(UserId user) {
        return new Payer(user, null);
    }

    /// The house: what it takes counts for everyone together, and for nobody's own.
    public static Payer house() {
        return new Payer(null, null);
    }
}
