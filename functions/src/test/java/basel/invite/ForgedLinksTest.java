package basel.invite;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Ids;
import basel.shared.kernel.InviteId;
import basel.shared.sign.Keys;
import basel.testing.Product;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tokens that look like an invite's and are none.
final class ForgedLinksTest {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static InviteRig rig;

    @BeforeAll
    static void start() {
        rig = new InviteRig(Product.with(Map.of("basel.limits", "off")));
    }

    @AfterAll
    static void stop() {
        rig.product.close();
    }

    @Test
    void no_forged_token_leads_anywhere() throws Exception {
        var ada = rig.person("ada");
        var link = rig.link(ada, Map.of());
        var forged = forged(link, ada.token());

        assertThat(forged).hasSizeGreaterThanOrEqualTo(20);
        for (var kind : forged.entrySet()) {
            var fake = new InviteRig.Link(link.id(), kind.getValue(), ada);
            assertThat(rig.preview(kind.getValue()).status()).as(kind.getKey()).isEqualTo(404);
            assertThat(rig.visit(fake).status()).as(kind.getKey()).isEqualTo(404);
        }
        assertThat(rig.uses(link)).isZero();
        assertThat(rig.preview(link.token()).status()).isEqualTo(200);
    }

    @Test
    void a_link_lives_on_when_keys_are_rotated_and_dies_with_its_key() {
        var signer = rig.product.bean(LinkSigner.class);
        var id = new InviteId(rig.product.bean(Ids.class).next());

        assertThat(signer.read(signer.sign(id))).contains(id);
        assertThat(signer.sign(id)).isEqualTo(signer.sign(id));
    }

    private static Map<String, String> forged(InviteRig.Link link, String session)
            throws Exception {
        var keys = rig.product.bean(Keys.class);
        var own = keys.newest("invite");
        var master = keys.newest("master");
        var token = link.token();
        var parts = token.split("\\.", -1);
        var header = plain(parts[0]);
        var payload = plain(parts[1]);
        var other = rig.product.bean(Ids.class).next();
        var mine = own.secret().getEncoded();
        var all = new LinkedHashMap<String, String>();
        all.put("empty", "");
        all.put("dots", "..");
        all.put("no signature", parts[0] + "." + parts[1] + ".");
        all.put("two parts", parts[0] + "." + parts[1]);
        all.put("four parts", token + ".x");
        all.put("cut", token.substring(0, token.length() - 1));
        all.put("longer", token + "A");
        all.put("last bits", token.substring(0, token.length() - 1) + next(token));
        all.put("padded", token + "=");
        all.put("blank behind", token + " ");
        all.put(
                "another case",
                parts[0] + "." + parts[1] + "." + parts[2].toUpperCase(java.util.Locale.ROOT));
        all.put("alg none", text(header.replace("HS256", "none")) + "." + parts[1] + ".");
        all.put("alg none signed", signed(header.replace("HS256", "none"), payload, mine));
        all.put("alg HS512", signed(header.replace("HS256", "HS512"), payload, mine));
        all.put("alg ES256", signed(header.replace("HS256", "ES256"), payload, mine));
        all.put("typ session", signed(header.replace("invite+jwt", "session+jwt"), payload, mine));
        all.put("typ JWT", signed(header.replace("invite+jwt", "JWT"), payload, mine));
        all.put("no typ", signed(header.replace(",\"typ\":\"invite+jwt\"", ""), payload, mine));
        all.put("unknown kid", signed(header.replace(own.id(), "deadbeef"), payload, mine));
        all.put(
                "own jwk",
                signed(header.replace("}", ",\"jwk\":{\"kty\":\"oct\"}}"), payload, mine));
        all.put("crit", signed(header.replace("}", ",\"crit\":[\"x\"]}"), payload, mine));
        all.put("blank in header", signed(header.replace(",", ", "), payload, mine));
        all.put("other key", signed(header, payload, new byte[32]));
        all.put("master key", signed(header, payload, master.secret().getEncoded()));
        all.put(
                "other id unsigned",
                parts[0] + "." + text(payload.replace(link.id().value(), other)) + "." + parts[2]);
        all.put("unknown id", signed(header, payload.replace(link.id().value(), other), mine));
        all.put("id in capitals", signed(header, payload.toUpperCase(java.util.Locale.ROOT), mine));
        all.put("more claims", signed(header, payload.replace("}", ",\"exp\":9999999999}"), mine));
        all.put(
                "two ids",
                signed(header, payload.replace("{", "{\"id\":\"" + other + "\","), mine));
        all.put("no base64", parts[0] + ".%%%." + parts[2]);
        all.put("long", parts[0] + "." + "A".repeat(100_000) + "." + parts[2]);
        all.put("a session's token", session);
        return all;
    }

    private static String next(String token) {
        char last = token.charAt(token.length() - 1);
        return last == 'A' ? "B" : String.valueOf((char) (last - 1));
    }

    private static String signed(String header, String payload, byte[] key) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var text = text(header) + "." + text(payload);
        return text + "." + URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String plain) {
        return URL.encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
