package basel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.testing.Ground;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OriginsTest {
    private final Ground ground = Ground.fresh();
    private final Origins origins = ground.bean(Origins.class);
    private final BrowserCookies cookies = ground.bean(BrowserCookies.class);

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void only_the_web_origin_to_the_letter_is_own() {
        assertThat(origins.own()).isEqualTo(Ground.ORIGIN);
        assertThat(origins.isOwn(Ground.ORIGIN)).isTrue();
        for (var other :
                new String[] {"null", Ground.ORIGIN + "/", Ground.ORIGIN + ".evil.example"}) {
            assertThat(origins.isOwn(other)).isFalse();
        }
        assertThat(origins.isOwn(null)).isFalse();
    }

    @Test
    void a_page_of_another_origin_is_refused() {
        var own = HttpRequest.GET("/x").header("Origin", Ground.ORIGIN);
        var foreign = HttpRequest.GET("/x").header("Origin", "https://evil.example");

        assertThatCode(() -> origins.mustBeOwn(own)).doesNotThrowAnyException();
        assertThatCode(() -> origins.mustNotBeForeign(own)).doesNotThrowAnyException();
        assertThatThrownBy(() -> origins.mustBeOwn(foreign))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(403);
                            assertThat(problem.details()).containsEntry("reason", "origin");
                        });
        assertThatThrownBy(() -> origins.mustNotBeForeign(foreign)).isInstanceOf(Problem.class);
    }

    @Test
    void a_request_that_names_no_origin_is_taken_only_where_it_may() {
        var silent = HttpRequest.GET("/x");

        assertThatCode(() -> origins.mustNotBeForeign(silent)).doesNotThrowAnyException();
        assertThatThrownBy(() -> origins.mustBeOwn(silent)).isInstanceOf(Problem.class);
    }

    @Test
    void on_https_the_refresh_cookie_belongs_to_this_host_alone() {
        var cookie = cookies.refresh("secret");

        assertThat(cookie.getName()).isEqualTo("__Host-refresh");
        assertThat(cookie.getValue()).isEqualTo("secret");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).contains(SameSite.Strict);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(30).toSeconds());
        assertThat(cookies.noRefresh().getMaxAge()).isZero();
        assertThat(cookies.browser("b").getMaxAge()).isEqualTo(Duration.ofDays(365).toSeconds());
    }

    @Test
    void on_http_it_has_its_plain_name() {
        ground.cloud().parameter(Ground.PATH + "/web-origin", "http://127.0.0.1:8000");

        assertThat(cookies.refresh("secret").getName()).isEqualTo("refresh");
        assertThat(cookies.refresh("secret").isSecure()).isFalse();
    }

    @Test
    void cookies_are_found_by_their_whole_names_wherever_they_stand() {
        var request =
                HttpRequest.GET("/x")
                        .header("cookie", "refresh=plain; browser=b=1; __Host-refresh=good");

        assertThat(cookies.refresh(request)).contains("good");
        assertThat(cookies.browser(request)).contains("b=1");
        assertThat(cookies.refresh(HttpRequest.GET("/x"))).isEmpty();
    }
}
