package basel.login;

import basel.shared.session.Sessions;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// A session token and when it ends.
@Serdeable
public record TokenView(String token, Instant expiresAt) {
    /// The token as its browser gets it.
    public static TokenView of(Sessions.Token token) {
        return new TokenView(token.token(), token.expiresAt());
    }
}
