package basel.invite;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invite as its owner sees it, its url too. `state` tells what its visitors meet.
@Serdeable
record InviteView(
        String id,
        String url,
        Invite.Purpose purpose,
        String label,
        List<String> hiddenTopics,
        Shown state,
        Invite.CountBy countBy,
        boolean requireLogin,
        boolean passcode,
        int maxUses,
        int uses,
        Instant createdAt,
        Instant expiresAt,
        long version,
        @Nullable List<UseView> log) {

    /// What its owner decided, or what has happened to it since.
    @Serdeable
    enum Shown {
        active,
        paused,
        revoked,
        expired,
        used
    }

    static InviteView of(Invite invite, String url, Instant now, @Nullable List<UseView> log) {
        return new InviteView(
                invite.id().value(),
                url,
                invite.purpose(),
                invite.label(),
                invite.hiddenTopics(),
                shown(invite, now),
                invite.countBy(),
                invite.requireLogin(),
                invite.passcode(),
                invite.maxUses(),
                invite.uses(),
                invite.createdAt(),
                invite.expiresAt(),
                invite.version(),
                log);
    }

    private static Shown shown(Invite invite, Instant now) {
        return switch (invite.state()) {
            case revoked -> Shown.revoked;
            case paused -> now.isBefore(invite.expiresAt()) ? Shown.paused : Shown.expired;
            case active -> {
                if (!invite.live(now)) {
                    yield Shown.expired;
                }
                yield invite.uses() < invite.maxUses() ? Shown.active : Shown.used;
            }
        };
    }
}
