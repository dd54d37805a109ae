package basel.shared.model.bedrock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.stub.Asked;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signature version 4 as AWS documents it, computed from what came over the wire.
final class SignatureSamples {
    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 Credential=([^/]+)/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    private SignatureSamples() {}

    static void assertSigned(Asked asked, String id, String secret, String region, String service) {
        var found = AUTHORIZATION.matcher(asked.header("authorization"));
        assertThat(found.matches()).as(asked.header("authorization")).isTrue();
        var date = asked.header("x-amz-date");
        var scope = date.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
        var canonical = canonical(asked, found.group(3));
        var toSign = "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n" + hash(canonical);
        var key = ("AWS4" + secret).getBytes(UTF_8);
        for (var part : scope.split("/", -1)) {
            key = mac(key, part);
        }
        assertThat(found.group(1)).isEqualTo(id);
        assertThat(found.group(2)).isEqualTo(scope);
        assertThat(found.group(3)).contains("host");
        assertThat(found.group(4)).isEqualTo(HexFormat.of().formatHex(mac(key, toSign)));
    }

    private static String canonical(Asked asked, String signedHeaders) {
        var headers =
                Stream.of(signedHeaders.split(";", -1))
                        .map(name -> name + ":" + asked.header(name) + "\n")
                        .collect(Collectors.joining());
        var path = asked.path().replace("%", "%25");
        return String.join(
                "\n", asked.method(), path, "", headers, signedHeaders, hash(asked.text()));
    }

    private static String hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC", e);
        }
    }
}
