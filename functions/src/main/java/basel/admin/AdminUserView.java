package basel.admin;

import basel.account.Account;
import basel.shared.mail.MailStops;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An account as admins see it; `mailStopped` says why no mail goes to its address.
@Serdeable
record AdminUserView(
        String id,
        long userId,
        String name,
        String email,
        List<String> roles,
        boolean disabled,
        Instant createdAt,
        MailStops.@Nullable Reason mailStopped,
        long version) {
    static AdminUserView of(Account account, Optional<MailStops.Reason> stopped) {
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
                stopped.orElse(null),
                account.version());
    }
}
