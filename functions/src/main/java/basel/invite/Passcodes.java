package basel.invite;

import basel.shared.kernel.InviteId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Hashes passcodes slowly (PBKDF2 with HMAC-SHA-256), as they are short: who reads the table does
/// not read them. The form is `<salt>$<hash>`.
@Singleton
final class Passcodes {
    private static final int ROUNDS = 100_000;
    private static final int BITS = 256;
    private static final int SALT = 16;
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final SecureRandom random = new SecureRandom();

    String hash(InviteId invite, String passcode) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return hash(invite, passcode, BASE64.encodeToString(salt));
    }

    /// Whether `stored` was made of this passcode, in constant time.
    boolean matches(InviteId invite, String passcode, String stored) {
        var salt = stored.substring(0, stored.indexOf('$'));
        return basel.shared.sign.Secrets.same(hash(invite, passcode, salt), stored);
    }

    private static String hash(InviteId invite, String passcode, String salt) {
        try {
            var salted = (invite.value() + salt).getBytes(StandardCharsets.UTF_8);
            var spec = new PBEKeySpec(passcode.toCharArray(), salted, ROUNDS, BITS);
            var made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            return salt + "$" + BASE64.encodeToString(made.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 belongs to every JDK", e);
        }
    }
}
