package basel.login;

import static org.assertj.core.api.Assertions.assertThat;

import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WarningsTest {
    private static final String EMAIL = "ada@basel.test";
    private Product product;

    @BeforeEach
    void start() {
        product = Product.with(Map.of("basel.limits", "off"));
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void the_first_sign_in_and_a_known_browser_are_not_warned_of() {
        var window = Window.of(product).signIn(EMAIL);

        window.sibling().signIn(EMAIL);
        product.work();

        assertThat(warnings()).isZero();
    }

    @Test
    void a_browser_not_seen_before_is_warned_of_once() {
        Window.of(product).signIn(EMAIL);

        var second = Window.of(product).signIn(EMAIL);
        second.claim();
        product.work();

        assertThat(warnings()).isOne();
    }

    @Test
    void this_was_not_me_ends_all_sessions_and_forgets_all_browsers() {
        var mine = Window.of(product).signIn(EMAIL);
        var thief = Window.of(product).signIn(EMAIL);
        thief.openSignedIn();
        var token = warningToken();

        var looked = product.http(Request.get("/auth/not-me?token=" + token));
        var stillIn = thief.send(Request.get("/user/info")).status();
        var done = product.http(Request.post("/auth/not-me").json("{\"token\":\"" + token + "\"}"));

        assertThat(looked.status()).isEqualTo(401);
        assertThat(stillIn).isEqualTo(200);
        assertThat(done.status()).isEqualTo(200);
        assertThat(thief.send(Request.get("/user/info")).status()).isEqualTo(401);
        assertThat(thief.refresh().status()).isEqualTo(401);
        assertThat(thief.claim().status()).isEqualTo(409);
        assertThat(product.cloud().closed()).contains(thief.socket());
        assertThat(mine.send(Request.get("/user/info")).status()).isEqualTo(401);
        var before = warnings();
        mine.sibling().signIn(EMAIL);
        product.work();
        assertThat(warnings()).isEqualTo(before + 1);
    }

    @Test
    void an_unknown_warning_is_not_found() {
        var answer = product.http(Request.post("/auth/not-me").json("{\"token\":\"x\"}"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_mail_that_is_ordered_twice_is_sent_once() {
        var window = Window.of(product).open();
        window.ask(EMAIL);
        var order = product.cloud().take("/after").getFirst().body();

        product.deliver(order);
        product.deliver(order);

        assertThat(product.cloud().mails()).hasSize(1);
    }

    @Test
    void a_mail_that_could_not_be_sent_comes_again() {
        var window = Window.of(product).open();
        window.ask(EMAIL);
        var order = product.cloud().take("/after").getFirst().body();
        product.cloud().breakDown("email");

        var failed = product.deliver(order);

        assertThat(failed).hasSize(1);
    }

    private long warnings() {
        return product.cloud().mails().stream()
                .filter(mail -> Window.subject(mail).equals("A new browser signed in to Basel"))
                .count();
    }

    private String warningToken() {
        product.work();
        var text = Window.text(product.cloud().mails().getLast());
        return text.substring(text.indexOf("#token=") + 7).split("\\s", 2)[0];
    }
}
