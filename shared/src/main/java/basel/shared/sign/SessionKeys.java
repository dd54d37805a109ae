package basel.shared.sign;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The key pairs that sign session tokens: SSM SecureString `keys/session` holds a JSON list of EC
/// JWKs on P-256, the newest first. The first signs, all verify.
@Singleton
final class SessionKeys {
    private final Parameters parameters;
    private volatile Read last = new Read("", List.of(), Map.of());

    private record Read(String text, List<ECKey> keys, Map<String, SessionVerifier> verifiers) {}

    SessionKeys(Parameters parameters) {
        this.parameters = parameters;
    }

    ECKey newest() {
        return read().keys().getFirst();
    }

    /// What verifies by the key of this id; made once for each reading of the keys.
    Optional<SessionVerifier> verifier(String id) {
        return Optional.ofNullable(read().verifiers().get(id));
    }

    private Read read() {
        var text = parameters.get("keys/session");
        var read = last;
        if (!read.text().equals(text)) {
            var keys = parse(text);
            read = new Read(text, keys, verifiers(keys));
            last = read;
        }
        return read;
    }

    private static Map<String, SessionVerifier> verifiers(List<ECKey> keys) {
        var verifiers = new HashMap<String, SessionVerifier>();
        try {
            for (var key : keys) {
                verifiers.putIfAbsent(key.getKeyID(), new SessionVerifier(key));
            }
        } catch (JOSEException e) {
            throw new IllegalStateException("keys/session (expected: EC keys on P-256)", e);
        }
        return verifiers;
    }

    static List<ECKey> parse(String text) {
        try {
            var keys = new ArrayList<ECKey>();
            for (var entry : JSONArrayUtils.parse(text)) {
                var key = JWK.parse(JSONObjectUtils.toJSONString((Map<String, ?>) entry));
                keys.add(p256(key));
            }
            return List.copyOf(keys);
        } catch (ParseException e) {
            throw new IllegalStateException("keys/session (expected: a JSON list of EC JWKs)", e);
        }
    }

    private static ECKey p256(JWK key) {
        if (key instanceof ECKey ec && ec.getCurve().equals(Curve.P_256) && ec.isPrivate()) {
            return ec;
        }
        throw new IllegalStateException(
                "keys/session: " + key.getKeyID() + " (expected: a private EC key on P-256)");
    }
}
