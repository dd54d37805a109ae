package basel.admin;

import basel.account.Account;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// An account as admins see it.
@Serdeable
record AdminUserView(
        String id,
        long userId,
        String name,
        String email,
        List<String> roles,
        boolean disabled,
        Instant createdAt,
        long version) {
    static AdminUserView of(Account account) {
        var roles =
                account.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList();
        return new AdminUserView(
                account.id().value(),
                account.number(),
                account.name(),
                account.email(),
                roles,
                account.disabled(),
                account.createdAt(),
                account.version());
    }
}
