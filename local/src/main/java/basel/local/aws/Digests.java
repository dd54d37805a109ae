package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The digests that SQS answers with; its SDK clients check them.
final class Digests {
    private Digests() {}

    static String sha256(String text) {
        return hex("SHA-256", text.getBytes(UTF_8));
    }

    static String md5(String text) {
        return hex("MD5", text.getBytes(UTF_8));
    }

    /// By name in order: length and bytes of the name, of the type, one byte for the kind of value,
    /// the value.
    static String md5(JsonNode attributes) {
        var sorted = new TreeMap<String, JsonNode>();
        attributes.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        var bytes = new ByteArrayOutputStream();
        for (Map.Entry<String, JsonNode> entry : sorted.entrySet()) {
            var value = entry.getValue();
            add(bytes, entry.getKey().getBytes(UTF_8));
            add(bytes, value.path("DataType").asText().getBytes(UTF_8));
            var binary = value.path("BinaryValue");
            bytes.write(binary.isTextual() ? 2 : 1);
            add(
                    bytes,
                    binary.isTextual()
                            ? Base64.getDecoder().decode(binary.asText())
                            : value.path("StringValue").asText().getBytes(UTF_8));
        }
        return hex("MD5", bytes.toByteArray());
    }

    private static void add(ByteArrayOutputStream bytes, byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
        bytes.writeBytes(part);
    }

    private static String hex(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
