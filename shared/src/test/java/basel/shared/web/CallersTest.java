package basel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.sign.Secrets;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CallersTest {
    private static final String SECRET = "basel-origin-secret";
    private static final String VIEWER = "cloudfront-viewer-address";
    private static final String COUNTRY = "cloudfront-viewer-country";

    private final Callers callers = new Callers("origin secret");

    @Test
    void beside_its_secret_cloudfronts_word_counts() {
        var caller =
                callers.of(
                        "192.0.2.1",
                        Map.of(
                                SECRET,
                                "origin secret",
                                VIEWER,
                                "2001:db8::7:443",
                                COUNTRY,
                                "CH",
                                "user-agent",
                                "Firefox"));

        assertThat(caller).isEqualTo(new SocketCall.Caller("2001:db8::7", "Firefox", "CH"));
    }

    @Test
    void without_the_right_secret_it_counts_nothing() {
        var claimed = Map.of(VIEWER, "203.0.113.9:443", COUNTRY, "CH");
        var guessed = Map.of(SECRET, "guess", VIEWER, "203.0.113.9:443", COUNTRY, "CH");
        var empty = Map.of(SECRET, "", VIEWER, "203.0.113.9:443", COUNTRY, "CH");
        var seen = new SocketCall.Caller("192.0.2.1", "", null);

        assertThat(callers.of("192.0.2.1", claimed)).isEqualTo(seen);
        assertThat(callers.of("192.0.2.1", guessed)).isEqualTo(seen);
        assertThat(new Callers("").of("192.0.2.1", empty)).isEqualTo(seen);
    }

    @Test
    void who_goes_round_the_front_lacks_its_secret() {
        assertThat(callers.cameByFront(Map.of(SECRET, "origin secret"))).isTrue();
        assertThat(callers.cameByFront(Map.of(SECRET, "guess"))).isFalse();
        assertThat(callers.cameByFront(Map.of())).isFalse();
        assertThat(new Callers("").cameByFront(Map.of())).isTrue();
    }

    @Test
    void a_request_is_known_by_its_doors_address_and_its_browser_by_a_hash() {
        var request =
                HttpRequest.GET("/me")
                        .header(Callers.ADDRESS, "192.0.2.1")
                        .header("user-agent", "Firefox")
                        .header("cookie", "other=1; browser=known; last=2");

        assertThat(callers.of(request))
                .isEqualTo(
                        new SocketCall.Caller("192.0.2.1", "Firefox", null, Secrets.hash("known")));
        assertThat(callers.of("192.0.2.1", Map.of("cookie", "browser=known")).browser())
                .isEqualTo(Secrets.hash("known"));
        assertThat(callers.of(HttpRequest.GET("/me")))
                .isEqualTo(new SocketCall.Caller("unknown", "", null));
    }
}
