package basel.shared.kernel;

import java.util.Set;

/// Somebody whose session was read a moment ago and stands. The roles are the store's, not the
/// token's. The language is the one the account chose (`en`, `de`).
public record Member(UserId id, SessionId session, Set<Role> roles, String language) {
    public Member {
        roles = Set.copyOf(roles);
    }

    /// Whether this member has any of `wanted`.
    public boolean hasAny(Role... wanted) {
        return java.util.Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
