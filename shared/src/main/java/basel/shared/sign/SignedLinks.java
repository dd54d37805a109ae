package basel.shared.sign;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;

/// Signs what stands in a link: a compact JWS (RFC 7515, HS256) of type `<purpose>+jwt` with the
/// keys of that purpose, so that no other token serves as one. A token is taken only if it is, to
/// the letter, what would be signed: no other header, no other encoding. Whether the link still
/// works is the store's to say.
@Singleton
public final class SignedLinks {
    private static final int MOST = 500;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Keys keys;

    SignedLinks(Keys keys) {
        this.keys = keys;
    }

    /// A token over this payload (JSON), by the purpose's newest key.
    public String sign(String purpose, String payload) {
        return sign(purpose, payload, keys.newest(purpose));
    }

    /// The token's payload, if it was signed for this purpose by a key that we still have.
    public Optional<String> read(String purpose, String token) {
        return payload(token)
                .filter(payload ->
                        keys.all(purpose).stream()
                                .anyMatch(key -> Secrets.same(token, sign(purpose, payload, key))));
    }

    private static Optional<String> payload(String token) {
        var parts = token.split("\\.", -1);
        if (token.length() > MOST || parts.length != 3) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(parts[1]);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static String sign(String purpose, String payload, Keys.Key key) {
        var header =
                "{\"alg\":\"HS256\",\"kid\":\"%s\",\"typ\":\"%s+jwt\"}"
                        .formatted(key.id(), purpose);
        var signed = encoded(header) + "." + encoded(payload);
        return signed + "." + URL.encodeToString(mac(key, signed));
    }

    private static byte[] mac(Keys.Key key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.secret());
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 belongs to every JDK", e);
        }
    }

    private static String encoded(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
