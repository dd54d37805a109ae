package basel.login;

import basel.shared.session.Sessions;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the link's page is told. With `choose`: which login, which account, and where it was asked;
/// with `here`: the token.
@Serdeable
record FinishView(
        Result result,
        @Nullable String loginId,
        @Nullable String account,
        @Nullable Instant askedAt,
        @Nullable String browser,
        @Nullable String place,
        @Nullable Boolean codeOffered,
        @Nullable String token,
        @Nullable Instant expiresAt) {

    /// How it stands.
    enum Result {
        choose,
        sent,
        here
    }

    static FinishView choose(Login login, boolean codeOffered) {
        return new FinishView(
                Result.choose,
                login.id().value(),
                login.address().value(),
                login.askedAt(),
                login.browser(),
                login.place(),
                codeOffered,
                null,
                null);
    }

    static FinishView sent() {
        return new FinishView(Result.sent, null, null, null, null, null, null, null, null);
    }

    static FinishView here(Sessions.Token token) {
        return new FinishView(
                Result.here, null, null, null, null, null, null, token.token(), token.expiresAt());
    }
}
