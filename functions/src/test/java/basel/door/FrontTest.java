package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.sign.Secrets;
import basel.testing.Product;
import basel.testing.Request;
import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nobody goes round CloudFront: its secret header opens the doors, the right origin alone does
/// not. And what the authorizer answers API Gateway, whole.
final class FrontTest {
    private static final String HEADER = "basel-origin-secret";
    private static final String SECRET = "only CloudFront says this";
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.origin-secret", SECRET));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void http_is_answered_through_the_front_alone() {
        var through = product.http(Request.get("/health").header(HEADER, SECRET));
        var round = product.http(Request.get("/health"));
        var guessed = product.http(Request.get("/health").header(HEADER, "guess"));

        assertThat(through.status()).isEqualTo(200);
        assertThat(round.status()).isEqualTo(403);
        assertThat(round.text("code")).isEqualTo("AUTH_ERROR");
        assertThat(round.text("requestId")).startsWith("request-");
        assertThat(guessed.status()).isEqualTo(403);
    }

    @Test
    void sockets_are_opened_through_the_front_alone() {
        var origin = Map.of("Origin", Product.ORIGIN);
        var both = Map.of("Origin", Product.ORIGIN, HEADER, SECRET);

        assertThat(product.connect("f1=", null, both)).isEqualTo(200);
        assertThat(product.connect("f2=", null, origin)).isEqualTo(403);
        assertThat(product.connect("f3=", null, Map.of(HEADER, SECRET))).isEqualTo(403);
    }

    @Test
    void a_stranger_comes_in_as_nobody_with_what_cloudfront_says_of_them() {
        var browser = Secrets.random();
        var headers =
                Map.of(
                        "cloudfront-viewer-address",
                        "203.0.113.9:4711",
                        "cloudfront-viewer-country",
                        "CH",
                        "cookie",
                        "browser=" + browser,
                        "user-agent",
                        "Firefox");

        var answer = asked(null, headers);

        is(answer, "anonymous", "Allow");
        assertThat(context(answer))
                .isEqualTo(
                        Map.of(
                                "address",
                                "203.0.113.9",
                                "userAgent",
                                "Firefox",
                                "country",
                                "CH",
                                "browser",
                                Secrets.hash(browser)));
    }

    @Test
    void what_nobody_says_of_a_stranger_is_left_out() {
        assertThat(context(asked(null, Map.of())))
                .isEqualTo(Map.of("address", "192.0.2.1", "userAgent", ""));
    }

    @Test
    void who_has_a_wrong_ticket_origin_or_secret_stays_out() {
        refused(asked("nonsense", Map.of()));
        refused(asked("", Map.of()));
        refused(asked(null, Map.of("Origin", "https://evil.example")));
        refused(asked(null, Map.of(HEADER, "guess")));
    }

    private static void refused(JsonNode answer) {
        is(answer, "refused", "Deny");
        assertThat(context(answer)).isEmpty();
    }

    private static void is(JsonNode answer, String principal, String effect) {
        assertThat(whole(answer))
                .containsOnlyKeys("principalId", "policyDocument", "context")
                .containsEntry("principalId", principal)
                .containsEntry("policyDocument", only(effect));
    }

    private static Map<String, Object> only(String effect) {
        var statement =
                Map.of(
                        "Action",
                        "execute-api:Invoke",
                        "Effect",
                        effect,
                        "Resource",
                        Product.HANDSHAKE);
        return Map.of("Version", "2012-10-17", "Statement", List.of(statement));
    }

    private static Map<?, ?> context(JsonNode answer) {
        return (Map<?, ?>) whole(answer).getOrDefault("context", Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> whole(JsonNode answer) {
        return (Map<String, Object>) Objects.requireNonNull(answer.getValue());
    }

    private static JsonNode asked(@Nullable String ticket, Map<String, String> more) {
        var headers = new HashMap<String, String>();
        headers.put("Origin", Product.ORIGIN);
        headers.put(HEADER, SECRET);
        headers.putAll(more);
        return product.policy(ticket, headers, "socket=");
    }
}
