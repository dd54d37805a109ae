package basel.knowledge;

import basel.shared.budget.Payer;
import basel.shared.kernel.UserId;

/// Whose knowledge it is: a person's, or that of a part of the house (`desk`). Nothing of one owner
/// is ever searched, read or unsealed for another.
public record Owner(String value) {
    /// The house, for those who help at its desk. No user's id is such a word.
    public static final Owner DESK = new Owner("desk");

    public static Owner of(UserId user) {
        return new Owner(user.value());
    }

    /// Who pays for what is made of it.
    Payer payer() {
        return equals(DESK) ? Payer.house() : Payer.of(new UserId(value));
    }
}
