package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.testing.Product;
import basel.testing.Request;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nobody goes round CloudFront: its secret header opens the doors, the right origin alone does
/// not.
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
}
