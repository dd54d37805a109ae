package basel.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A piece of a source's text, numbered from 0.
record Chunk(int ordinal, String text) {
    /// A hash of the text: the same print needs no new vector.
    long print() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(hash.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", e);
        }
    }
}
