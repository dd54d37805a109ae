package basel.invite;

import basel.shared.kernel.InviteId;
import basel.shared.sign.Keys;
import basel.shared.sign.Secrets;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/// Signs the ids of invites: a JWS of type `invite+jwt` (HS256) with the keys of purpose `invite`,
/// so that a link can be shown again and no other token serves as one. Whether it still works is
/// the store's to say. A token is taken only if it is, to the letter, what would be signed.
@Singleton
final class LinkSigner {
    private static final int MOST = 300;
    private static final String PURPOSE = "invite";
    private static final Pattern PAYLOAD =
            Pattern.compile("\\{\"id\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"}");
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Keys keys;

    LinkSigner(Keys keys) {
        this.keys = keys;
    }

    String sign(InviteId id) {
        return sign(id, keys.newest(PURPOSE));
    }

    /// The invite that the token names, if it is signed by a key that we still have.
    Optional<InviteId> read(String token) {
        return named(token)
                .filter(id ->
                        keys.all(PURPOSE).stream()
                                .anyMatch(key -> Secrets.same(token, sign(id, key))));
    }

    private static Optional<InviteId> named(String token) {
        var parts = token.split("\\.", -1);
        if (token.length() > MOST || parts.length != 3) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            var payload = PAYLOAD.matcher(text);
            return payload.matches()
                    ? Optional.of(new InviteId(payload.group(1)))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static String sign(InviteId id, Keys.Key key) {
        var header =
                "{\"alg\":\"HS256\",\"kid\":\"%s\",\"typ\":\"invite+jwt\"}".formatted(key.id());
        var signed = encoded(header) + "." + encoded("{\"id\":\"" + id.value() + "\"}");
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
