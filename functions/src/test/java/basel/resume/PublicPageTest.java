package basel.resume;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Role;
import basel.testing.Answer;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PublicPageTest {
    private static final Product product = Product.fresh();

    private String ada = "";

    @BeforeEach
    void signIn() {
        var askers = new Askers(product);
        ada = askers.token(askers.session(Role.CANDIDATE));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_page_shows_what_is_public_and_nothing_else() {
        save("{\"version\":0,\"name\":\"Ada\",\"publicPage\":true,\"handle\":\"ada-shows\"}");
        add("skills", "{\"title\":\"Java\",\"visibility\":\"public\"}");
        add("skills", "{\"title\":\"Canary-Persona\",\"visibility\":\"persona\"}");
        add("links", "{\"url\":\"https://example.org/canary\"}");

        var page = page("ada-shows");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("name")).isEqualTo("Ada");
        assertThat(page.body()).contains("Java").doesNotContainIgnoringCase("canary");
        assertThat(page.header("x-robots-tag")).isEqualTo("noindex");
    }

    @Test
    void one_that_is_switched_off_answers_like_one_that_never_was() {
        save("{\"version\":0,\"name\":\"Ada\",\"publicPage\":false,\"handle\":\"ada-hides\"}");

        var off = page("ada-hides");
        var never = page("nobody-at-all");

        assertThat(off.status()).isEqualTo(never.status()).isEqualTo(404);
        assertThat(off.text("message")).isEqualTo(never.text("message"));
        assertThat(off.text("code")).isEqualTo(never.text("code"));
    }

    @Test
    void search_engines_may_list_it_only_when_asked_to() {
        save("{\"version\":0,\"publicPage\":true,\"findable\":true,\"handle\":\"ada-is-found\"}");

        assertThat(page("ada-is-found").header("x-robots-tag")).isEmpty();
    }

    private static Answer page(String handle) {
        return product.http(Request.get("/p/" + handle));
    }

    private void save(String body) {
        var request = Request.of("PUT", "/profile").json(body).bearer(ada);
        assertThat(product.http(request).status()).isEqualTo(200);
    }

    private void add(String section, String body) {
        var request = Request.post("/profile/" + section).json(body).bearer(ada);
        assertThat(product.http(request).status()).isEqualTo(201);
    }
}
