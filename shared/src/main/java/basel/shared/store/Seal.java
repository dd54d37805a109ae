package basel.shared.store;

import basel.shared.sign.Keys;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals what people say: AES-256-GCM with a key per scope (a chat, an owner), derived by
/// HKDF-SHA-256 (RFC 5869) from a master key. Form: 1 byte length of the master key's id, the id,
/// 12 bytes nonce, ciphertext with tag. The scope is also the additional data, so that bytes of one
/// scope never open in another.
@Singleton
public final class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    Seal(Keys keys) {
        this.keys = keys;
    }

    public byte[] close(String scope, String text) {
        return close(scope, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Seals bytes that are no text.
    public byte[] close(String scope, byte[] plain) {
        var master = keys.newest("master");
        var id = master.id().getBytes(StandardCharsets.US_ASCII);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, master.secret(), scope, nonce, plain);
        return ByteBuffer.allocate(1 + id.length + NONCE + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public String open(String scope, byte[] bytes) {
        return new String(openBytes(scope, bytes), StandardCharsets.UTF_8);
    }

    /// Opens what was sealed as bytes.
    public byte[] openBytes(String scope, byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var id = new byte[buffer.get()];
        buffer.get(id);
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        var master = keys.with("master", new String(id, StandardCharsets.US_ASCII));
        return run(Cipher.DECRYPT_MODE, master.secret(), scope, nonce, sealed);
    }

    private static byte[] run(
            int mode, SecretKey master, String scope, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(master, scope), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(scope.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal or open what belongs to " + scope, e);
        }
    }

    private static SecretKey key(SecretKey master, String scope) throws GeneralSecurityException {
        var info = ("basel/text/" + scope).getBytes(StandardCharsets.UTF_8);
        var parameters = HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    }
}
