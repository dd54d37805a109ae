package basel.shared.budget;

import basel.shared.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Whose budgets a call is taken from: a user's, and an invite's where a visitor talks.
public record Payer(UserId user, @Nullable String invite) {
    public static Payer of(UserId user) {
        return new Payer(user, null);
    }
}
