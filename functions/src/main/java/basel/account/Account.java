package basel.account;

import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who signed in once. `number` is a stable alias below 2^53. `epoch` counts the times
/// that all sessions were ended: a session begun before does not come to stand after.
public record Account(
        UserId id,
        long number,
        String email,
        @Nullable String phone,
        String name,
        String zone,
        String language,
        Set<Role> roles,
        Instant createdAt,
        boolean disabled,
        long epoch,
        long version) {
    public Account {
        roles = Set.copyOf(roles);
    }

    /// The same under another name.
    public Account named(String other) {
        return new Account(
                id, number, email, phone, other, zone, language, roles, createdAt, disabled, epoch,
                version);
    }

    /// Whether a supporter or an admin.
    public boolean staff() {
        return roles.stream().anyMatch(Role::staff);
    }
}
