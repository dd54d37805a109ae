package basel.shared.sign;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The key pairs that sign session tokens: SSM SecureString `keys/session` holds a JSON list of EC
/// JWKs on P-256, the newest first. The first signs, all verify.
@Singleton
final class SessionKeys {
    private final Parameters parameters;
    private volatile Read last = new Read("", List.of());

    private record Read(String text, List<ECKey> keys) {}

    SessionKeys(Parameters parameters) {
        this.parameters = parameters;
    }

    ECKey newest() {
        return all().getFirst();
    }

    Optional<ECKey> with(String id) {
        return all().stream().filter(key -> id.equals(key.getKeyID())).findFirst();
    }

    private List<ECKey> all() {
        var text = parameters.get("keys/session");
        var read = last;
        if (!read.text().equals(text)) {
            read = new Read(text, parse(text));
            last = read;
        }
        return read.keys();
    }

    static List<ECKey> parse(String text) {
        try {
            var keys = new ArrayList<ECKey>();
            for (var entry : JSONArrayUtils.parse(text)) {
                var key = JWK.parse(JSONObjectUtils.toJSONString((java.util.Map<String, ?>) entry));
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
