package basel.invite;

import basel.shared.kernel.InviteId;
import basel.shared.session.SessionEnds;
import basel.talk.Conversations;
import jakarta.inject.Singleton;

/// Ends what came of an invite once it was written down that it is paused or revoked: conversations
/// at once, then the guests' sessions and their sockets.
@Singleton
final class Closing {
    private final Invites invites;
    private final Uses uses;
    private final Conversations conversations;
    private final SessionEnds ends;

    Closing(Invites invites, Uses uses, Conversations conversations, SessionEnds ends) {
        this.invites = invites;
        this.uses = uses;
        this.conversations = conversations;
        this.ends = ends;
    }

    /// Brings conversations and sessions to where the invite is now. May be repeated.
    void close(InviteId id) {
        var state = invites.find(id).map(Invite::state).orElse(Invite.State.revoked);
        switch (state) {
            case active -> conversations.resume(id);
            case paused -> {
                conversations.pause(id);
                endGuests(id, "invite-paused");
            }
            case revoked -> {
                conversations.end(id);
                endGuests(id, "invite-revoked");
            }
        }
    }

    private void endGuests(InviteId id, String reason) {
        uses.of(id).stream().filter(Use::guest).forEach(use -> ends.all(use.user(), reason));
    }
}
