package basel.invite;

import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.push.Chat;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A link that its owner made for others. `uses` are the spent ones of `maxUses`; `hiddenTopics`
/// are words or names of sections that its visitors hear nothing of.
public record Invite(
        InviteId id,
        UserId owner,
        Purpose purpose,
        String label,
        List<String> hiddenTopics,
        State state,
        CountBy countBy,
        boolean requireLogin,
        boolean passcode,
        int maxUses,
        int uses,
        Instant createdAt,
        Instant expiresAt,
        long version) {
    public Invite {
        hiddenTopics = List.copyOf(hiddenTopics);
    }

    /// What its visitors come for: a kind of conversation.
    @Serdeable
    public enum Purpose {
        persona,
        study,
        support;

        Chat.Kind kind() {
            return Chat.Kind.valueOf(name());
        }
    }

    /// What its owner decided. That it has expired or is used up is no state but a fact.
    @Serdeable
    public enum State {
        active,
        paused,
        revoked
    }

    /// What spends a use: that a visit is accepted, or that the visitor signs up.
    @Serdeable
    public enum CountBy {
        visit,
        signup
    }

    /// So long after its end its owner still sees who came.
    static final Duration KEPT = Duration.ofDays(400);

    /// Whether its owner still sees it at `now`.
    boolean kept(Instant now) {
        return now.isBefore(expiresAt.plus(KEPT));
    }

    /// Whether who was let in may still talk at `now`.
    public boolean live(Instant now) {
        return state == State.active && now.isBefore(expiresAt);
    }
}
