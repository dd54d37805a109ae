package basel.shared.sign;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import jakarta.inject.Singleton;

/// What Micronaut may take for a session token's signature: ES256 only, of type `session+jwt`, by a
/// key of ours that the header names. Nothing in the header (`jwk`, `jku`, `x5c`, `crit`) brings a
/// key of its own.
@Singleton
final class SessionSignature implements SignatureConfiguration {
    private final SessionKeys keys;

    SessionSignature(SessionKeys keys) {
        this.keys = keys;
    }

    @Override
    public String supportedAlgorithmsMessage() {
        return "Only ES256 is taken";
    }

    @Override
    public boolean supports(JWSAlgorithm algorithm) {
        return JWSAlgorithm.ES256.equals(algorithm);
    }

    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        var header = token.getHeader();
        var id = header.getKeyID();
        if (id == null
                || !supports(header.getAlgorithm())
                || !SessionTokens.TYPE.equals(header.getType())) {
            return false;
        }
        var verifier = keys.verifier(id);
        return verifier.isPresent() && verifier.get().verifies(token);
    }
}
