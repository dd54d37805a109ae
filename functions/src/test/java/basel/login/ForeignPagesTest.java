package basel.login;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.sign.Secrets;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A page of another web site signs its reader in to nothing, and uses up nothing.
final class ForeignPagesTest {
    private static final String EVIL = "https://evil.example";

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.fresh();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void it_claims_no_sign_in() {
        var window = asked("claim@foreign.test");
        window.finishSame(Window.mailedTo(product, "claim@foreign.test"));
        var body =
                "{\"loginId\":\"%s\",\"verifier\":\"%s\"}"
                        .formatted(window.loginId(), window.verifier());

        refused(product.http(Request.post("/auth/claim").json(body).origin(EVIL)));

        assertThat(window.claim().status()).isEqualTo(200);
    }

    @Test
    void it_finishes_no_link_in_its_readers_browser() {
        asked("here@foreign.test");
        var jwt = Window.mailedTo(product, "here@foreign.test");
        var here = "\"here\":true,\"secret\":\"" + Secrets.random() + "\"";
        var body = "{\"jwt\":\"" + jwt + "\"," + here + "}";

        refused(product.http(Request.post("/finish-auth").json(body).origin(EVIL)));

        assertThat(Window.of(product).finish(jwt, here).status()).isEqualTo(200);
    }

    private static Window asked(String mail) {
        var window = Window.of(product).open();
        window.ask(mail);
        return window;
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("\"reason\":\"origin\"");
        assertThat(answer.cookies()).isEmpty();
    }
}
