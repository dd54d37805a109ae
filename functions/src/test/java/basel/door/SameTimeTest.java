package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.sign.Secrets;
import basel.shared.testing.Sizes;
import basel.testing.Answer;
import basel.testing.Gap;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whether an address has an account shows neither in what is answered nor in how long it takes.
/// Known and unknown addresses are asked for in random order; the gap between their medians is
/// given with its 95 % interval (bootstrap). A few rounds fail where the gap is surely above 5 ms;
/// `-Dsizes=full` fails unless it is surely below.
final class SameTimeTest {
    private static final int ROUNDS = Sizes.of(12, 200);
    private static final boolean MEASURED = ROUNDS >= 100;
    private static final String KNOWN = "known@basel.test";
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        var window = Window.of(product).signIn(KNOWN);
        var body = "{\"password\":\"four green elephants dance\"}";
        window.send(Request.of("PUT", "/user/password").json(body));
        product.work();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_wrong_password() {
        compare(
                "/auth/token",
                1,
                mail -> {
                    var form = "grant_type=password&username=" + mail + "&password=wrong";
                    var type = "application/x-www-form-urlencoded";
                    return Request.post("/auth/token").json(form).header("content-type", type);
                });
    }

    @Test
    void a_link() {
        var challenge = Secrets.hash(Secrets.random());
        compare(
                "/auth/link",
                5,
                mail ->
                        Request.post("/auth/link")
                                .json(
                                        "{\"email\":\"%s\",\"challenge\":\"%s\"}"
                                                .formatted(mail, challenge)));
    }

    @Test
    void a_forgotten_password() {
        compare(
                "/auth/forgot-password",
                5,
                mail -> Request.post("/auth/forgot-password").json("{\"email\":\"" + mail + "\"}"));
    }

    @Test
    void a_registration() {
        compare(
                "/auth/register",
                1,
                mail ->
                        Request.post("/auth/register")
                                .json(
                                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                                .formatted(mail, "six blue whales sing")));
    }

    private static void compare(String name, int times, Function<String, Request> request) {
        timed(request.apply(KNOWN));
        timed(request.apply("warm@basel.test"));
        Answer first = product.http(request.apply(KNOWN));
        Answer other = product.http(request.apply("nobody@basel.test"));
        assertThat(first.status()).isEqualTo(other.status());
        assertThat(shape(first)).isEqualTo(shape(other));

        var gap = Gap.small(name, MEASURED, () -> gap(ROUNDS * times, request));

        System.out.println(name + ": p50 known and unknown " + gap);
    }

    private static Gap gap(int rounds, Function<String, Request> request) {
        var known = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        var order = new ArrayList<Boolean>();
        for (int i = 0; i < rounds; i++) {
            order.addAll(List.of(true, false));
        }
        Collections.shuffle(order, new Random(7));
        for (int i = 0; i < order.size(); i++) {
            boolean one = order.get(i);
            (one ? known : unknown).add(timed(request.apply(one ? KNOWN : i + "@basel.test")));
        }
        product.cloud().take("/after");
        return Gap.between(known, unknown);
    }

    private static double timed(Request request) {
        long begin = System.nanoTime();
        product.http(request);
        return (System.nanoTime() - begin) / 1e6;
    }

    /// What an answer says, but for what is random in it.
    private static String shape(Answer answer) {
        return answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", "#");
    }
}
