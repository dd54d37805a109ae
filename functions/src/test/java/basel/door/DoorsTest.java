package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.testing.Product;
import basel.testing.Request;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DoorsTest {
    private static final Map<String, String> OURS = Map.of("Origin", Product.ORIGIN);
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
    void health_tells_status_model_and_version() {
        var answer = product.http(Request.get("/health"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("ok");
        assertThat(answer.text("model")).isEqualTo("scripted");
        assertThat(answer.text("version")).isNotEmpty();
    }

    @Test
    void what_does_not_exist_looks_closed_to_strangers() {
        var answer = product.http(Request.get("/nothing/here"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("AUTH_ERROR");
        assertThat(answer.text("requestId")).startsWith("request-");
    }

    @Test
    void an_anonymous_socket_is_answered_a_ping() {
        var status = product.connect("c1=", null, OURS);

        var answers = product.frame("c1=", Map.of("action", "ping"));

        assertThat(status).isEqualTo(200);
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().get("type").getStringValue()).isEqualTo("pong");
    }

    @Test
    void a_socket_from_another_web_site_is_refused() {
        assertThat(product.connect("c2=", null, Map.of("Origin", "https://evil.example")))
                .isEqualTo(403);
        assertThat(product.connect("c3=", null, Map.of())).isEqualTo(403);
    }

    @Test
    void a_bad_ticket_is_refused_rather_than_made_anonymous() {
        assertThat(product.connect("c4=", "nonsense", OURS)).isEqualTo(403);
        assertThat(product.connect("c5=", "", OURS)).isEqualTo(403);
    }

    @Test
    void an_anonymous_socket_may_ask_for_nothing_else() {
        product.connect("c6=", null, OURS);

        var open = product.frame("c6=", Map.of("action", "chat.open", "chatId", "x"));
        var unknown = product.frame("c6=", Map.of("action", "no.such.action"));

        assertThat(open.getFirst().get("code").getStringValue()).isEqualTo("AUTH_ERROR");
        assertThat(unknown.getFirst().get("code").getStringValue()).isEqualTo("AUTH_ERROR");
    }

    @Test
    void what_is_no_json_object_gets_an_error_frame() {
        product.connect("c7=", null, OURS);

        for (var body : new String[] {"", "hello", "[1]", "null", "{\"action\":", "7"}) {
            var answer = product.raw("c7=", body).getFirst();
            assertThat(answer.get("type").getStringValue()).isEqualTo("error");
            assertThat(answer.get("code").getStringValue()).isEqualTo("INVALID_REQUEST");
        }
    }

    @Test
    void an_anonymous_frame_of_more_than_2_kb_is_too_large() {
        product.connect("c8=", null, OURS);

        var answers = product.frame("c8=", Map.of("action", "ping", "x", "y".repeat(2048)));

        assertThat(answers.getFirst().get("code").getStringValue()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void unknown_work_comes_again_and_so_reaches_the_failed_queue() {
        var failed = product.deliver("{\"type\":\"no-such-work\",\"body\":{}}");

        assertThat(failed).hasSize(1);
    }
}
