package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Role;
import basel.shared.session.Session;
import basel.shared.sign.Secrets;
import basel.shared.store.Item;
import basel.shared.store.Tables;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each forgery is stored like a real token of a standing session, so that nothing but the checks
/// of the token itself can refuse it.
final class ForgedTokensTest {
    private static final JOSEObjectType TYPE = new JOSEObjectType("session+jwt");
    private static Product product;
    private static Askers askers;
    private static Session session;
    private static ECKey ours;
    private static ECKey theirs;
    private static final Map<String, String> FORGERIES = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        product = Product.fresh();
        askers = new Askers(product);
        session = askers.session(Role.CANDIDATE);
        Map<?, ?> first = (Map<?, ?>) JSONArrayUtils.parse(Product.sessionKeys()).getFirst();
        ours = JWK.parse(JSONObjectUtils.toJSONString(named(first))).toECKey();
        theirs = new ECKeyGenerator(Curve.P_256).keyID(ours.getKeyID()).generate();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_real_token_is_taken_with_which_forgeries_are_compared() throws Exception {
        var issued = askers.token(session);
        var made = stored(signed(header(), claims(), new ECDSASigner(ours)));

        assertThat(List.of(status(issued), status(made))).containsOnly(404);
    }

    @TestFactory
    List<DynamicTest> no_forgery_is_taken() throws Exception {
        FORGERIES.clear();
        algorithms();
        keys();
        types();
        contents();
        forms();
        assertThat(FORGERIES).hasSizeGreaterThanOrEqualTo(40);
        return FORGERIES.entrySet().stream()
                .map(forged ->
                        DynamicTest.dynamicTest(
                                forged.getKey(),
                                () -> assertThat(status(stored(forged.getValue()))).isEqualTo(401)))
                .toList();
    }

    private static void algorithms() throws Exception {
        for (var none : List.of("none", "None", "NONE", "nOnE")) {
            add("alg " + none, unsigned("{\"alg\":\"" + none + "\",\"typ\":\"session+jwt\"}"));
            add(
                    "alg " + none + " with our kid",
                    unsigned(
                            "{\"alg\":\"%s\",\"typ\":\"session+jwt\",\"kid\":\"%s\"}"
                                    .formatted(none, ours.getKeyID())));
        }
        var asSecret = ours.toPublicJWK().toJSONString().repeat(2).getBytes(StandardCharsets.UTF_8);
        for (var mac : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
            add(
                    mac + " keyed by our public key",
                    signed(header(mac), claims(), new MACSigner(asSecret)));
        }
        var rsa = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        for (var algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            add(algorithm + " by a key of theirs", signed(header(algorithm), claims(), rsa));
        }
        var p384 = new ECDSASigner(new ECKeyGenerator(Curve.P_384).generate());
        add("ES384 by a key of theirs", signed(header(JWSAlgorithm.ES384), claims(), p384));
        var p521 = new ECDSASigner(new ECKeyGenerator(Curve.P_521).generate());
        add("ES512 by a key of theirs", signed(header(JWSAlgorithm.ES512), claims(), p521));
    }

    private static void keys() throws Exception {
        var signer = new ECDSASigner(theirs);
        add("our kid, their key", signed(header(), claims(), signer));
        add("unknown kid", signed(with(b -> b.keyID("unknown")), claims(), signer));
        add(
                "unknown kid, our key",
                signed(with(b -> b.keyID("x")), claims(), new ECDSASigner(ours)));
        add("no kid", signed(with(b -> b.keyID(null)), claims(), new ECDSASigner(ours)));
        add("their key in jwk", signed(with(b -> b.jwk(theirs.toPublicJWK())), claims(), signer));
        var url = URI.create("https://evil.example/keys");
        add("their key at jku", signed(with(b -> b.jwkURL(url)), claims(), signer));
        add("their key at x5u", signed(with(b -> b.x509CertURL(url)), claims(), signer));
        var certificate = List.of(Base64.encode("certificate"));
        add("their key in x5c", signed(with(b -> b.x509CertChain(certificate)), claims(), signer));
        add(
                "an unknown critical header",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .type(TYPE)
                                .keyID(ours.getKeyID())
                                .criticalParams(Set.of("forged"))
                                .customParam("forged", 1)
                                .build(),
                        claims(),
                        new ECDSASigner(ours)));
    }

    private static void types() throws Exception {
        for (var type : List.of("JWT", "at+jwt", "invite+jwt", "reset+jwt", "session", "")) {
            add(
                    "typ '" + type + "'",
                    signed(
                            with(b -> b.type(new JOSEObjectType(type))),
                            claims(),
                            new ECDSASigner(ours)));
        }
        add("no typ", signed(with(b -> b.type(null)), claims(), new ECDSASigner(ours)));
    }

    private static void contents() throws Exception {
        change("expired", c -> c.put("exp", Instant.now().minusSeconds(3600).getEpochSecond()));
        change("no exp", c -> c.remove("exp"));
        change("exp is a word", c -> c.put("exp", "never"));
        change("no user_id", c -> c.remove("user_id"));
        change("user_id is a number", c -> c.put("user_id", 7));
        change("no role", c -> c.remove("role"));
        change("one claim more", c -> c.put("admin", true));
        change("an issue time", c -> c.put("iat", Instant.now().getEpochSecond()));
        change("a subject", c -> c.put("sub", session.user().value()));
        change("somebody else", c -> c.put("user_id", "01890000-0000-7000-8000-000000000000"));
        add("no claims", signed(header(), "{}", new ECDSASigner(ours)));
        add("claims are a list", signed(header(), "[]", new ECDSASigner(ours)));
        add("claims are no JSON", signed(header(), "hello", new ECDSASigner(ours)));
    }

    private static void forms() throws Exception {
        var real = signed(header(), claims(), new ECDSASigner(ours));
        var parts = real.split("\\.", -1);
        add("no signature", parts[0] + "." + parts[1] + ".");
        add("two parts", parts[0] + "." + parts[1]);
        add("four parts", real + "." + parts[2]);
        add("half a signature", real.substring(0, real.length() - 43));
        add(
                "a signature of zeros",
                parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64]));
        var bytes = new Base64URL(parts[2]).decode();
        var der = Base64URL.encode(ECDSA.transcodeSignatureToDER(bytes));
        add("a signature in DER", parts[0] + "." + parts[1] + "." + der);
        var swapped = new byte[64];
        System.arraycopy(bytes, 0, swapped, 32, 32);
        System.arraycopy(bytes, 32, swapped, 0, 32);
        add("r and s swapped", parts[0] + "." + parts[1] + "." + Base64URL.encode(swapped));
        var admin = claims().replace("user\"", "admin\"");
        add(
                "another role under the old signature",
                parts[0] + "." + Base64URL.encode(admin) + "." + parts[2]);
        var header = header().toString().replace("ES256", "none");
        add(
                "another header over the old signature",
                Base64URL.encode(header) + "." + parts[1] + "." + parts[2]);
        add("in small letters", real.toLowerCase(Locale.ROOT));
        add("empty", "");
        add("a word", "token");
        add("five parts, as if encrypted", real + ".." + parts[2]);
        add("very long", real + "A".repeat(5000));
        add(
                "as JSON",
                "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(parts[1], parts[0], parts[2]));
    }

    private static void change(String name, java.util.function.Consumer<Map<String, Object>> how)
            throws Exception {
        var claims = new LinkedHashMap<>(JSONObjectUtils.parse(claims()));
        how.accept(claims);
        var text = JSONObjectUtils.toJSONString(claims);
        add(name, signed(header(), text, new ECDSASigner(ours)));
    }

    private static void add(String name, String token) {
        assertThat(FORGERIES.put(name, token)).isNull();
    }

    private static JWSHeader header() {
        return header(JWSAlgorithm.ES256);
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(TYPE).keyID(ours.getKeyID()).build();
    }

    private static JWSHeader with(UnaryOperator<JWSHeader.Builder> how) {
        return how.apply(new JWSHeader.Builder(header())).build();
    }

    private static String claims() {
        var end = Instant.now().plus(Duration.ofMinutes(30)).getEpochSecond();
        return "{\"user_id\":\"%s\",\"role\":\"user\",\"exp\":%d}"
                .formatted(session.user().value(), end);
    }

    private static String signed(JWSHeader header, String claims, JWSSigner signer)
            throws Exception {
        var token = new JWSObject(header, new Payload(claims));
        token.sign(signer);
        return token.serialize();
    }

    private static String unsigned(String header) {
        return Base64URL.encode(header) + "." + Base64URL.encode(claims()) + ".";
    }

    private static String stored(String token) {
        product.bean(Tables.class)
                .named("sessions")
                .put(
                        Item.keyed("t#" + Secrets.hash(token), "token")
                                .text("user", session.user().value())
                                .text("session", session.id().value())
                                .ttl(Instant.now().plus(Duration.ofHours(1)))
                                .build());
        return token;
    }

    /// 404 stands for "taken": this session's user has no account.
    private static int status(String token) {
        return product.http(Request.get("/user/info").bearer(token)).status();
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var result = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> result.put(String.valueOf(name), value));
        return result;
    }
}
