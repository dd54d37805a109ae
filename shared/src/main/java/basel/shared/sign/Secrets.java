package basel.shared.sign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Random secrets of 256 bits, their hashes, and comparing that takes the same time for each pair.
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private Secrets() {}

    /// A new secret: 43 characters of unpadded base64url.
    public static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return URL.encodeToString(bytes);
    }

    /// A random number of six digits, to be typed by a person.
    public static String digits() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /// Unpadded base64url of SHA-256 over the text's bytes (RFC 7636, S256).
    public static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return URL.encodeToString(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", e);
        }
    }

    /// Whether `secret` is what `hash` was made of.
    public static boolean matches(String secret, String hash) {
        return same(hash(secret), hash);
    }

    /// Whether two texts are the same, in constant time.
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether the text has the form of a secret made by `random` or by a browser.
    public static boolean wellFormed(String text) {
        return text.length() == 43
                && text.chars()
                        .allMatch(c ->
                                (c < 128 && Character.isLetterOrDigit(c)) || c == '-' || c == '_');
    }
}
