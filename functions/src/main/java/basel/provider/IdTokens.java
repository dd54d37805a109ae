package basel.provider;

import basel.account.Address;
import basel.shared.kernel.BadInput;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads ID tokens: RS256 or ES256 by a key of the provider, its issuer, our client id, the nonce
/// of this very attempt, and not expired.
@Singleton
final class IdTokens {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private final Discovery discovery;
    private final Clock clock;

    IdTokens(Discovery discovery, Clock clock) {
        this.discovery = discovery;
        this.clock = clock;
    }

    Identity read(Provider provider, String text, String nonce) {
        var token = parse(text);
        var id = token.getHeader().getKeyID();
        var keys = discovery.of(provider).keys();
        if (id != null && keys.getKeyByKeyId(id) == null) {
            keys = discovery.again(provider).keys();
        }
        var claims = verified(provider, token, keys, nonce);
        var name = text(claims, "name");
        return new Identity(provider, claims.getSubject(), mail(claims), name);
    }

    private JWTClaimsSet verified(Provider provider, SignedJWT token, JWKSet keys, String nonce) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(rules(provider, nonce));
        try {
            var claims = processor.process(token, null);
            var party = text(claims, "azp");
            if (claims.getSubject().isBlank()
                    || (party != null && !party.equals(provider.clientId()))
                    || (party == null && claims.getAudience().size() > 1)) {
                throw ProviderTrouble.refused("an ID token for somebody else");
            }
            return claims;
        } catch (BadJOSEException | JOSEException e) {
            throw ProviderTrouble.refused("an ID token that is not good: " + e.getMessage());
        }
    }

    private DefaultJWTClaimsVerifier<SecurityContext> rules(Provider provider, String nonce) {
        var exact =
                new JWTClaimsSet.Builder().issuer(provider.issuer()).claim("nonce", nonce).build();
        return new DefaultJWTClaimsVerifier<>(
                new HashSet<>(Set.of(provider.clientId())),
                exact,
                Set.of("sub", "exp", "iat"),
                Set.of()) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
    }

    /// Only an address that the provider says it has proven.
    private static @Nullable Address mail(JWTClaimsSet claims) {
        var proven = claims.getClaim("email_verified");
        var mail = text(claims, "email");
        return mail != null && (Boolean.TRUE.equals(proven) || "true".equals(proven))
                ? address(mail)
                : null;
    }

    static @Nullable Address address(String mail) {
        try {
            return Address.mail(mail);
        } catch (BadInput e) {
            return null;
        }
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static SignedJWT parse(String text) {
        try {
            return SignedJWT.parse(text);
        } catch (ParseException e) {
            throw ProviderTrouble.refused("no ID token");
        }
    }
}
