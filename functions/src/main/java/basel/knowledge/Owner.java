package basel.knowledge;

import basel.shared.kernel.UserId;

/// Whose knowledge it is: a person's, or that of a part of the house (`desk`). Nothing of one owner
/// is ever searched, read or unsealed for another.
public record Owner(String value) {
    public static Owner of(UserId user) {
        return new Owner(user.value());
    }
}
