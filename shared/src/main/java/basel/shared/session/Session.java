package basel.shared.session;

import basel.shared.kernel.Member;
import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A browser that is signed in. The roles and the language are the account's, written here again at
/// each change, so that a message costs one read. `browser` and `place` are words for the person.
public record Session(
        SessionId id,
        UserId user,
        Set<Role> roles,
        String language,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        String browser,
        @Nullable String place) {
    public Session {
        roles = Set.copyOf(roles);
    }

    /// Who this session's requests come from.
    public Member member() {
        return new Member(user, id, roles, language);
    }

    /// The role that a token shows: the strongest.
    public Role shown() {
        return java.util.stream.Stream.of(Role.ADMIN, Role.SUPPORTER, Role.GUEST)
                .filter(roles::contains)
                .findFirst()
                .orElse(Role.CANDIDATE);
    }
}
