package basel.talk;

import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import java.time.Instant;

/// That somebody came by an invite: its owner talks, the host is whom it is about and reads along.
/// From `until` on it is over, as the invite is.
public record Visit(InviteId invite, UserId host, Instant until) {}
