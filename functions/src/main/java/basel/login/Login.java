package basel.login;

import basel.account.Address;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.LoginId;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.sign.Secrets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One attempt to sign in by link. `browser` and `place` say in words where it was asked;
/// `askedFrom` is the hash of that browser's secret, if it had one. `end` is null while it waits.
record Login(
        LoginId id,
        Address address,
        String challenge,
        String linkHash,
        String codeHash,
        String browser,
        @Nullable String place,
        @Nullable String country,
        @Nullable String askedFrom,
        @Nullable ConnectionId connection,
        String language,
        Instant askedAt,
        Instant expiresAt,
        long tries,
        @Nullable End end) {

    /// How long a claim and a repeated answer are good after the finish.
    static final Duration REPEATABLE = Duration.ofMinutes(2);

    /// How it ended. A session stands behind all but a refusal; `secretHash` is that of the other
    /// browser which took it.
    record End(
            Way way,
            @Nullable UserId user,
            @Nullable SessionId session,
            @Nullable String secretHash,
            Instant at) {
        boolean repeatableAt(Instant now) {
            return now.isBefore(at.plus(REPEATABLE));
        }
    }

    /// Into the window that asked, into another browser, or not at all.
    enum Way {
        SENT,
        HERE,
        REFUSED
    }

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /// Whether this verifier is the asking browser's.
    boolean askedBy(String verifier) {
        return Secrets.matches(verifier, challenge);
    }

    /// What is stored of a code.
    static String codeHash(LoginId id, String code) {
        return Secrets.hash(id.value() + "|" + code);
    }
}
