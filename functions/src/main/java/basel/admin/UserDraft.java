package basel.admin;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an admin changes of an account; what is missing stays as it is. Everybody is a candidate.
@Serdeable
record UserDraft(@Nullable List<String> roles, @Nullable Boolean disabled, Long version) {
    private static final Set<String> GIVEN =
            Set.of("candidate", "recruiter", "researcher", "supporter", "admin");

    UserDraft {
        roles = roles == null ? null : List.copyOf(roles);
        BadInput.unless(
                roles == null || GIVEN.containsAll(roles),
                "roles",
                "are unknown (expected: recruiter, researcher, supporter, admin)");
        version = BadInput.missing(version, "version");
    }

    Set<Role> rolesOr(Set<Role> otherwise) {
        if (roles == null) {
            return otherwise;
        }
        var given = new HashSet<>(Set.of(Role.CANDIDATE));
        roles.forEach(name -> given.add(Role.valueOf(name.toUpperCase(Locale.ROOT))));
        return given;
    }
}
