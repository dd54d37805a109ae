package basel.account;

import static org.assertj.core.api.Assertions.assertThat;

import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmailTest {
    private static final String OLD = "old@basel.test";
    private static final String NEW = "new@basel.test";
    private Product product;
    private Window window;

    @BeforeEach
    void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        window = Window.of(product).signIn(OLD);
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void the_address_changes_when_the_code_that_is_mailed_to_it_comes_back() {
        var asked = email("{\"email\":\" New@Basel.test\"}");
        var code = mailed(NEW);

        var proven = email(with(NEW, code));

        assertThat(asked.text("proven")).isEqualTo("false");
        assertThat(proven.text("proven")).isEqualTo("true");
        assertThat(window.send(Request.get("/user/info")).text("email")).isEqualTo(NEW);
        var again = Window.of(product).signIn(NEW);
        assertThat(id(again)).isEqualTo(id(window));
    }

    @Test
    void the_former_address_is_told_and_is_free() {
        email("{\"email\":\"" + NEW + "\"}");
        email(with(NEW, mailed(NEW)));

        product.work();
        var letter = newest(OLD);
        var stranger = Window.of(product).signIn(OLD);

        assertThat(letter).contains("n•••@basel.test").doesNotContain(NEW);
        assertThat(id(stranger)).isNotEqualTo(id(window));
    }

    @Test
    void who_did_not_change_it_gets_the_address_back_and_all_sessions_end() {
        var mine = id(window);
        email("{\"email\":\"" + NEW + "\"}");
        email(with(NEW, mailed(NEW)));
        var other = Window.of(product).signIn(NEW);
        product.work();
        var secret = newest(OLD).split("/not-me#token=", 2)[1].split("\\s", 2)[0];
        var body = "{\"token\":\"" + secret + "\"}";

        var looked = product.http(Request.get("/auth/not-me?token=" + secret));
        var before = window.send(Request.get("/user/info")).status();
        var done = product.http(Request.post("/auth/not-me").json(body));
        var stranger = Window.of(product).signIn(NEW);
        var back = Window.of(product).signIn(OLD);

        assertThat(looked.status()).isEqualTo(401);
        assertThat(before).isEqualTo(200);
        assertThat(done.status()).isEqualTo(200);
        assertThat(window.send(Request.get("/user/info")).status()).isEqualTo(401);
        assertThat(other.send(Request.get("/user/info")).status()).isEqualTo(401);
        assertThat(id(back)).isEqualTo(mine);
        assertThat(id(stranger)).isNotEqualTo(mine);
    }

    @Test
    void an_address_with_an_account_is_refused_but_only_to_who_reads_its_mail() {
        Window.of(product).signIn(NEW);

        var free = email("{\"email\":\"free@basel.test\"}");
        var asked = email("{\"email\":\"" + NEW + "\"}");
        var refused = email(with(NEW, mailed(NEW)));

        assertThat(asked.status()).isEqualTo(free.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("taken");
        assertThat(window.send(Request.get("/user/info")).text("email")).isEqualTo(OLD);
    }

    @Test
    void three_wrong_codes_end_the_proof_and_a_code_is_for_its_own_address() {
        email("{\"email\":\"" + NEW + "\"}");
        var code = mailed(NEW);

        var other = email(with("other@basel.test", code));
        for (int i = 0; i < 2; i++) {
            assertThat(email(with(NEW, "000000".equals(code) ? "000001" : "000000")).status())
                    .isEqualTo(403);
        }

        assertThat(other.status()).isEqualTo(403);
        assertThat(email(with(NEW, code)).status()).isEqualTo(403);
    }

    @Test
    void what_one_signs_in_with_changes_only_soon_after_signing_in() {
        product.clock().forward(RecentSignIn.SOON);

        var mail = email("{\"email\":\"" + NEW + "\"}");
        var phone = window.send(Request.post("/user/phone").json("{\"phone\":\"+491701234567\"}"));

        assertThat(List.of(mail, phone))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.body()).contains("sign-in-again");
                });
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        email("{\"email\":\"" + NEW + "\"}");
        var code = mailed(NEW);
        product.clock().forward(Duration.ofMinutes(10));

        assertThat(email(with(NEW, code)).status()).isEqualTo(403);
    }

    @Test
    void the_same_address_again_changes_nothing() {
        email("{\"email\":\"" + OLD + "\"}");

        var same = email(with(OLD, mailed(OLD)));

        assertThat(same.text("proven")).isEqualTo("true");
        assertThat(id(Window.of(product).signIn(OLD))).isEqualTo(id(window));
    }

    @Test
    void malformed_addresses_and_codes_are_named() {
        for (var body : List.of("{}", "{\"email\":\"x\"}", with(NEW, "1"))) {
            assertThat(email(body).status()).isEqualTo(422);
        }
    }

    private Answer email(String body) {
        return window.send(Request.post("/user/email").json(body));
    }

    private static String with(String mail, String code) {
        return "{\"email\":\"" + mail + "\",\"code\":\"" + code + "\"}";
    }

    private static String id(Window signedIn) {
        return signedIn.send(Request.get("/user/info")).text("id");
    }

    private String mailed(String to) {
        product.work();
        return newest(to).replaceAll("(?s).*code for that:\\s+([0-9]{6}).*", "$1");
    }

    private String newest(String to) {
        return product.cloud().mails().reversed().stream()
                .filter(mail -> Window.to(mail).equals(to))
                .findFirst()
                .map(Window::text)
                .orElseThrow();
    }
}
