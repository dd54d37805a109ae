package basel.notice;

import basel.shared.kernel.UserId;
import basel.shared.sign.Keys;
import basel.shared.sign.Secrets;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;

/// Signs what an unsubscribe link may do: switch off the mails of these kinds for this user, and
/// nothing else. A JWS of type `unsubscribe+jwt` (HS256) with the keys of purpose `unsubscribe`; it
/// works as long as its key is kept. A token is taken only if it is, to the letter, what would be
/// signed.
@Singleton
final class UnsubscribeLinks {
    private static final int MOST = 500;
    private static final String PURPOSE = "unsubscribe";
    private static final Pattern PAYLOAD =
            Pattern.compile(
                    "\\{\"user\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\",\"kinds\":\"([a-z,-]{1,150})\"}");
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Keys keys;

    UnsubscribeLinks(Keys keys) {
        this.keys = keys;
    }

    /// Whose mails of which kinds.
    record Wish(UserId user, Set<Kind> kinds) {
        Wish {
            kinds = Set.copyOf(kinds);
        }
    }

    String sign(UserId user, Collection<Kind> kinds) {
        return sign(new Wish(user, EnumSet.copyOf(kinds)), keys.newest(PURPOSE));
    }

    /// What the token asks for, if it is signed by a key that we still have.
    Optional<Wish> read(String token) {
        return named(token)
                .filter(wish ->
                        keys.all(PURPOSE).stream()
                                .anyMatch(key -> Secrets.same(token, sign(wish, key))));
    }

    private static Optional<Wish> named(String token) {
        var parts = token.split("\\.", -1);
        if (token.length() > MOST || parts.length != 3) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            var payload = PAYLOAD.matcher(text);
            return payload.matches() ? wish(payload.group(1), payload.group(2)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<Wish> wish(String user, String names) {
        var kinds =
                Arrays.stream(names.split(",", -1))
                        .map(Kind::named)
                        .flatMap(Optional::stream)
                        .filter(kind -> !kind.fixed(Channel.MAIL))
                        .collect(Collectors.toSet());
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new Wish(new UserId(user), kinds));
    }

    private static String sign(Wish wish, Keys.Key key) {
        var header =
                "{\"alg\":\"HS256\",\"kid\":\"%s\",\"typ\":\"unsubscribe+jwt\"}"
                        .formatted(key.id());
        var kinds = wish.kinds().stream().map(Kind::wire).sorted().collect(Collectors.joining(","));
        var payload = "{\"user\":\"%s\",\"kinds\":\"%s\"}".formatted(wish.user().value(), kinds);
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
