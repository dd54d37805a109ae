package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.sign.Secrets;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whether an address has an account shows neither in what is answered nor in how long it takes.
/// Known and unknown addresses are asked for in random order; the gap between their medians is
/// given with its 95 % interval (bootstrap). A few rounds fail where the gap is surely above 5 ms;
/// `-Drounds=200` fails unless it is surely below.
final class SameTimeTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 12);
    private static final boolean MEASURED = ROUNDS >= 100;
    private static final double MOST = 5;
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
        var known = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        var order = new ArrayList<Boolean>();
        for (int i = 0; i < ROUNDS * times; i++) {
            order.addAll(List.of(true, false));
        }
        Collections.shuffle(order, new Random(7));
        timed(request.apply(KNOWN));
        timed(request.apply("warm@basel.test"));
        Answer first = product.http(request.apply(KNOWN));
        Answer other = product.http(request.apply("nobody@basel.test"));
        for (int i = 0; i < order.size(); i++) {
            boolean one = order.get(i);
            (one ? known : unknown).add(timed(request.apply(one ? KNOWN : i + "@basel.test")));
        }
        product.cloud().take("/after");

        assertThat(first.status()).isEqualTo(other.status());
        assertThat(shape(first)).isEqualTo(shape(other));
        var gaps = bootstrap(known, unknown);
        double low = gaps.get(25);
        double high = gaps.get(974);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 known %.2f ms, unknown %.2f ms, gap %.2f ms (95 %%: %.2f to %.2f), n=%d%n",
                name,
                median(known),
                median(unknown),
                median(known) - median(unknown),
                low,
                high,
                known.size());
        assertThat(low).as("%s: surely slower for known addresses", name).isLessThan(MOST);
        assertThat(high).as("%s: surely faster for known addresses", name).isGreaterThan(-MOST);
        if (MEASURED) {
            assertThat(Math.max(Math.abs(low), Math.abs(high))).as(name).isLessThan(MOST);
        }
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

    /// The gaps between the medians of 1,000 resamples, in order.
    private static List<Double> bootstrap(List<Double> known, List<Double> unknown) {
        var random = new Random(7);
        var gaps = new ArrayList<Double>();
        for (int i = 0; i < 1_000; i++) {
            gaps.add(median(resample(known, random)) - median(resample(unknown, random)));
        }
        Collections.sort(gaps);
        return gaps;
    }

    private static List<Double> resample(List<Double> from, Random random) {
        var drawn = new ArrayList<Double>();
        for (int i = 0; i < from.size(); i++) {
            drawn.add(from.get(random.nextInt(from.size())));
        }
        return drawn;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
