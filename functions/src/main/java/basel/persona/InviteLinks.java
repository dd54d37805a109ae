package basel.persona;

import basel.invite.Invite;
import basel.invite.Invites;
import basel.shared.kernel.InviteId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Links as the room that makes them gives them.
@Singleton
final class InviteLinks implements Links {
    private final Invites invites;
    private final Clock clock;

    InviteLinks(Invites invites, Clock clock) {
        this.invites = invites;
        this.clock = clock;
    }

    @Override
    public Optional<Link> find(InviteId id) {
        return invites.find(id)
                .filter(invite -> invite.purpose() == Invite.Purpose.persona)
                .map(invite ->
                        new Link(
                                invite.owner(),
                                invite.hiddenTopics(),
                                invite.live(clock.instant())));
    }
}
