package basel.shared.sign;

import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;

/// Signs session tokens: ES256, `typ` `session+jwt`, claims exactly `user_id`, `role` and `exp`.
@Singleton
public final class SessionTokens {
    static final JOSEObjectType TYPE = new JOSEObjectType("session+jwt");

    /// The claims that a session token has, and no other.
    public static final java.util.Set<String> CLAIMS = java.util.Set.of("user_id", "role", "exp");

    private final SessionKeys keys;

    SessionTokens(SessionKeys keys) {
        this.keys = keys;
    }

    /// A token for this user until `end` (whole seconds).
    public String sign(UserId user, Role role, Instant end) {
        try {
            var key = keys.newest();
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(TYPE)
                            .keyID(key.getKeyID())
                            .build();
            var claims =
                    new JWTClaimsSet.Builder()
                            .claim("user_id", user.value())
                            .claim("role", role.claim())
                            .expirationTime(Date.from(end))
                            .build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a session token", e);
        }
    }
}
