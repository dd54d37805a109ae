package basel.password;

import at.favre.lib.crypto.bcrypt.BCrypt;
import basel.shared.sign.Keys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// bcrypt over base64(HMAC-SHA-256(password, key)): every character counts, also after the 72nd
/// byte, and the table alone does not suffice to guess. The keys are `keys/password`; the newest
/// serves new hashes, the older ones still verify.
@Singleton
final class Hashing {
    static final int COST = 10;

    private static final String PURPOSE = "password";
    private static final String ALGORITHM = "HmacSHA256";

    private final Keys keys;
    private final byte[] nobodys;

    Hashing(Keys keys) {
        this.keys = keys;
        this.nobodys =
                BCrypt.withDefaults().hash(COST, "nobody's".getBytes(StandardCharsets.UTF_8));
    }

    /// What is stored of a password: the hash, and which key it needs.
    record Hash(String text, String key) {}

    Hash hash(Password password) {
        var key = keys.newest(PURPOSE);
        var bytes = BCrypt.withDefaults().hash(COST, mixed(password, key.secret()));
        return new Hash(new String(bytes, StandardCharsets.US_ASCII), key.id());
    }

    /// Whether this is the password. Where there is none, or its key is gone, it takes as long and
    /// is false.
    boolean matches(Password password, @Nullable Hash hash) {
        var key = hash == null ? Optional.<Keys.Key>empty() : key(hash);
        var mixed = mixed(password, key.orElseGet(() -> keys.newest(PURPOSE)).secret());
        var stored =
                hash == null || key.isEmpty()
                        ? nobodys
                        : hash.text().getBytes(StandardCharsets.US_ASCII);
        var same = BCrypt.verifyer().verify(mixed, stored).verified;
        return same && key.isPresent();
    }

    /// Whether the hash was made with an older key.
    boolean old(Hash hash) {
        return !hash.key().equals(keys.newest(PURPOSE).id());
    }

    private Optional<Keys.Key> key(Hash hash) {
        return keys.all(PURPOSE).stream().filter(key -> key.id().equals(hash.key())).findFirst();
    }

    private static byte[] mixed(Password password, SecretKey key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getEncoded(), ALGORITHM));
            var mixed = mac.doFinal(password.text().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mixed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(ALGORITHM + " belongs to every JDK", e);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a key of " + PURPOSE + " is none", e);
        }
    }
}
