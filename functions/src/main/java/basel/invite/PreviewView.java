package basel.invite;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// What somebody who holds a link sees before they decide: whom they would talk to, what is asked
/// of them, and which consent. `own` tells that the link is the asker's.
@Serdeable
record PreviewView(
        Invite.Purpose purpose,
        String host,
        boolean passcode,
        boolean requireLogin,
        Instant expiresAt,
        String consent,
        boolean own) {}
