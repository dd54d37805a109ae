package basel.login;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.sign.Secrets;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LoginLimitsTest {
    private Product product;

    @BeforeEach
    void start() {
        product = Product.fresh();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void known_and_unknown_addresses_are_limited_alike() {
        Window.of(product).signIn("known@basel.test");
        product.clock().forward(Duration.ofMinutes(61));

        assertThat(outcomes("known@basel.test")).isEqualTo(outcomes("unknown@basel.test"));
    }

    @Test
    void one_mail_a_minute_and_five_an_hour_go_to_an_address() {
        assertThat(outcomes("ada@basel.test"))
                .containsExactly(
                        "login.started", "RATE_LIMITED",
                        "login.started", "RATE_LIMITED",
                        "login.started", "RATE_LIMITED",
                        "login.started", "RATE_LIMITED",
                        "login.started", "RATE_LIMITED",
                        "RATE_LIMITED", "RATE_LIMITED");
    }

    @Test
    void a_socket_asks_three_times() {
        var window = Window.of(product).open();

        var types = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            types.add(outcome(window.ask("somebody" + i + "@basel.test")));
        }

        assertThat(types)
                .containsExactly("login.started", "login.started", "login.started", "RATE_LIMITED");
    }

    @Test
    void ten_links_an_hour_are_asked_for_from_one_address() {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 11; i++) {
            statuses.add(link("someone" + i + "@basel.test", "203.0.113.9").status());
        }

        var last = link("more@basel.test", "203.0.113.9");

        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
        assertThat(last.text("code")).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(last.header("retry-after"))).isBetween(1, 3601);
    }

    @Test
    void a_browser_that_signed_in_before_has_its_own_budget() {
        var mine = Window.of(product).signIn("ada@basel.test");
        product.clock().forward(Duration.ofMinutes(61));
        outcomes("ada@basel.test");

        var answer = mine.sibling().open().ask("ada@basel.test");

        assertThat(outcome(answer)).isEqualTo("login.started");
    }

    @Test
    void when_the_limits_cannot_be_read_nothing_is_sent() {
        product.close();
        product = Product.with(Map.of("basel.tables.limits", "NoSuchTable"));

        var answer = link("ada@basel.test", "203.0.113.10");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("INTERACTION_ERROR");
        assertThat(product.cloud().take("/after")).isEmpty();
    }

    @Test
    void switched_off_nothing_is_limited() {
        product.close();
        product = Product.with(Map.of("basel.limits", "off"));

        assertThat(outcomes("ada@basel.test")).containsOnly("login.started");
    }

    /// Twelve requests in six minutes, each from another browser and address.
    private List<String> outcomes(String email) {
        var outcomes = new ArrayList<String>();
        for (int minute = 0; minute < 6; minute++) {
            outcomes.add(outcome(Window.of(product).open().ask(email)));
            outcomes.add(outcome(Window.of(product).open().ask(email)));
            product.clock().forward(Duration.ofSeconds(61));
        }
        return outcomes;
    }

    private basel.testing.Answer link(String email, String address) {
        var body =
                "{\"email\":\"%s\",\"challenge\":\"%s\"}"
                        .formatted(email, Secrets.hash("verifier"));
        return product.http(Request.post("/auth/link").json(body).from(address));
    }

    private static String outcome(JsonNode event) {
        var code = event.get("code");
        var type = event.get("type").getStringValue();
        return type.equals("error") && code != null ? code.getStringValue() : type;
    }
}
