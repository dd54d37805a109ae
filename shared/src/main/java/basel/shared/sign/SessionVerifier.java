package basel.shared.sign;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Verifies by one key, and remembers which tokens it found good: a client sends the same one for
/// an hour, and a signature on P-256 takes a third of a request's processor time. Remembered are
/// hashes of exactly what was verified; whether the token's time is over and its session stands is
/// asked anew each time.
final class SessionVerifier {
    private static final int MOST = 1_000;

    private final ECDSAVerifier verifier;
    private final Set<String> good;

    private static final class Newest extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1;

        private final int most;

        private Newest(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > most;
        }
    }

    SessionVerifier(ECKey key) throws JOSEException {
        this(key, MOST);
    }

    SessionVerifier(ECKey key, int most) throws JOSEException {
        verifier = new ECDSAVerifier(key.toPublicJWK());
        good = Collections.synchronizedSet(Collections.newSetFromMap(new Newest(most)));
    }

    int remembered() {
        return good.size();
    }

    boolean verifies(SignedJWT token) throws JOSEException {
        var signed = new String(token.getSigningInput(), StandardCharsets.US_ASCII);
        var hash = Secrets.hash(signed + "." + token.getSignature());
        if (good.contains(hash)) {
            return true;
        }
        boolean verified = token.verify(verifier);
        if (verified) {
            good.add(hash);
        }
        return verified;
    }
}
