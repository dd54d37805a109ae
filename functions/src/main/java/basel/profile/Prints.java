package basel.profile;

import basel.shared.kernel.UserId;
import basel.shared.sign.Keys;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Names for what was said that do not tell it: HMAC-SHA-256 with a key per person, derived by HKDF
/// from the oldest master key, so that a rotation changes no print while that key is kept.
@Singleton
final class Prints {
    private static final int LENGTH = 16;

    private final Keys keys;

    Prints(Keys keys) {
        this.keys = keys;
    }

    /// The print of a matter: the same for the same person and matter.
    String of(UserId user, String matter) {
        return HexFormat.of().formatHex(hash(user, "matter|" + matter), 0, LENGTH);
    }

    /// The id of the fact that this statement makes: a UUIDv7 of when it was said, the same each
    /// time.
    String factId(UserId user, Statement said) {
        var source = said.source();
        var text = source.messageId() + "|" + said.matter() + "|" + said.value();
        var bits = ByteBuffer.wrap(hash(user, "fact|" + said.polarity() + "|" + text));
        return uuid(source.at(), bits.getLong(), bits.getLong());
    }

    private static String uuid(Instant at, long first, long second) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (first & 0x0FFFL);
        long low = (second & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private byte[] hash(UserId user, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key(keys.all("master").getLast().secret(), user));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot print a fact of " + user.value(), e);
        }
    }

    private static SecretKey key(SecretKey master, UserId user) throws GeneralSecurityException {
        var use = ("basel/print/" + user.value()).getBytes(StandardCharsets.UTF_8);
        var parameters = HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(use, 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
    }
}
