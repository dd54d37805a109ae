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

final class PhoneTest {
    private static final String NUMBER = "+491701234567";
    private Product product;
    private Window window;

    @BeforeEach
    void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        window = Window.of(product).signIn("phone@basel.test");
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void a_number_is_proven_by_the_code_that_is_texted_to_it() {
        var asked = phone("{\"phone\":\"+49 170 / 1234567\"}");
        var code = texted();

        var proven = phone("{\"phone\":\"" + NUMBER + "\",\"code\":\"" + code + "\"}");

        assertThat(asked.text("proven")).isEqualTo("false");
        assertThat(proven.text("proven")).isEqualTo("true");
        assertThat(window.send(Request.get("/user/info")).text("phone")).isEqualTo(NUMBER);
    }

    @Test
    void three_wrong_codes_end_the_proof() {
        phone("{\"phone\":\"" + NUMBER + "\"}");
        var code = texted();
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 3; i++) {
            assertThat(phone(with(wrong)).status()).isEqualTo(403);
        }

        assertThat(phone(with(code)).status()).isEqualTo(403);
    }

    @Test
    void a_code_is_good_for_ten_minutes_and_its_own_number() {
        phone("{\"phone\":\"" + NUMBER + "\"}");
        var code = texted();

        var other = phone("{\"phone\":\"+491700000000\",\"code\":\"" + code + "\"}");
        product.clock().forward(Duration.ofMinutes(10));

        assertThat(other.status()).isEqualTo(403);
        assertThat(phone(with(code)).status()).isEqualTo(403);
    }

    @Test
    void a_link_is_texted_to_a_proven_number_only_and_the_answer_does_not_tell() {
        phone("{\"phone\":\"" + NUMBER + "\"}");
        phone(with(texted()));
        var before = product.cloud().texts().size();
        var stranger = Window.of(product).open();

        var unknown = stranger.ask(Map.of("phone", "+491709999999"));
        product.work();
        var none = product.cloud().texts().size();
        var known = stranger.ask(Map.of("phone", NUMBER));
        product.work();
        var text = product.cloud().texts().getLast();
        var jwt = text.getOrDefault("Message", "").split("#jwt=", 2)[1];
        var finished = stranger.finishSame(jwt);

        assertThat(unknown.get("type")).isEqualTo(known.get("type"));
        assertThat(none).isEqualTo(before);
        assertThat(text).containsEntry("PhoneNumber", NUMBER);
        assertThat(finished.text("result")).isEqualTo("sent");
        assertThat(stranger.claim().status()).isEqualTo(200);
        assertThat(stranger.send(Request.get("/user/info")).text("email"))
                .isEqualTo("phone@basel.test");
    }

    @Test
    void a_number_moves_to_who_proved_it_last() {
        phone("{\"phone\":\"" + NUMBER + "\"}");
        phone(with(texted()));
        var first = window;
        window = Window.of(product).signIn("second@basel.test");

        phone("{\"phone\":\"" + NUMBER + "\"}");
        phone(with(texted()));

        assertThat(window.send(Request.get("/user/info")).text("phone")).isEqualTo(NUMBER);
        assertThat(first.send(Request.get("/user/info")).text("phone")).isEmpty();
    }

    @Test
    void malformed_numbers_and_codes_are_named() {
        for (var body :
                List.of(
                        "{}",
                        "{\"phone\":\"12\"}",
                        "{\"phone\":\"" + NUMBER + "\",\"code\":\"1\"}")) {
            assertThat(phone(body).status()).isEqualTo(422);
        }
    }

    private Answer phone(String body) {
        return window.send(Request.post("/user/phone").json(body));
    }

    private static String with(String code) {
        return "{\"phone\":\"" + NUMBER + "\",\"code\":\"" + code + "\"}";
    }

    private String texted() {
        product.work();
        var message = product.cloud().texts().getLast().getOrDefault("Message", "");
        return message.substring(message.length() - 6);
    }
}
