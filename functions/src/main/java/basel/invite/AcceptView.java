package basel.invite;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// Somebody is in: with a guest's token for this one conversation, or a token of their own session.
@Serdeable
record AcceptView(String token, String chatId, Instant expiresAt, boolean guest) {}
