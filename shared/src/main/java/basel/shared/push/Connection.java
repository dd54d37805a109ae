package basel.shared.push;

import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open socket; anonymous without a user.
public record Connection(
        ConnectionId id, @Nullable UserId user, @Nullable SessionId session, Instant connectedAt) {}
