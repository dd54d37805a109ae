package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Role;
import basel.testing.Answer;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What holds for every route.
final class HttpRulesTest {
    private static Product product;
    private static String token = "";

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        var askers = new Askers(product);
        token = askers.token(askers.session(Role.CANDIDATE));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void who_is_signed_in_learns_what_does_not_exist() {
        assertError(ask(Request.get("/no/such/route")), 404, "NOT_FOUND");
        assertError(ask(Request.of("PUT", "/user/info").json("{}")), 405, "INVALID_REQUEST");
    }

    @Test
    void an_id_of_any_characters_is_only_a_missing_thing() {
        var askers = new Askers(product);
        token = askers.token(askers.session(Role.CANDIDATE));

        for (var id :
                List.of(
                        "a b",
                        "<x>",
                        "100%",
                        "\\",
                        "\u0001",
                        "ünïcode",
                        "\uD83C\uDF3F",
                        "a|b^c`")) {
            assertError(ask(Request.get("/chats/" + id)), 404, "NOT_FOUND");
        }
    }

    @Test
    void a_body_that_is_no_json_is_refused_and_a_missing_one_is_not() {
        var text = Request.post("/auth/claim").json("{}").header("content-type", "text/plain");
        var form =
                Request.post("/auth/claim")
                        .json("{}")
                        .header("content-type", "application/x-www-form-urlencoded");

        assertError(ask(text), 415, "INVALID_REQUEST");
        assertError(ask(form), 415, "INVALID_REQUEST");
        assertThat(ask(Request.post("/user/logout-all")).status()).isNotEqualTo(415);
    }

    @Test
    void unreadable_bodies_are_400_and_wrong_fields_422() {
        var askers = new Askers(product);
        token = askers.token(askers.session(Role.CANDIDATE));

        for (var body : List.of("{", "[", "\"", "{\"loginId\":", "nonsense")) {
            assertError(ask(Request.post("/auth/claim").json(body)), 400, "INVALID_REQUEST");
        }
        var wrong = ask(Request.post("/auth/claim").json("{\"loginId\":\"x\"}"));
        assertError(wrong, 422, "INVALID_REQUEST");
        assertThat(wrong.body()).contains("\"field\":\"verifier\"");
        assertError(
                ask(Request.post("/auth/claim").json("{\"loginId\":{}}")), 400, "INVALID_REQUEST");
        assertError(
                ask(Request.post("/auth/claim").header("content-type", "application/json")),
                400,
                "INVALID_REQUEST");
    }

    @Test
    void headers_of_the_door_cannot_be_forged() {
        var answer =
                product.http(
                        Request.get("/nothing")
                                .header("basel-request-id", "forged")
                                .header("Basel-Request-Id", "forged"));

        assertThat(answer.text("requestId")).startsWith("request-");
    }

    @Test
    void a_broken_store_denies() {
        var broken = Product.with(Map.of("basel.tables.sessions", "NoSuchTable"));
        try {
            var answer = broken.http(Request.get("/user/info").bearer(token));

            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).doesNotContain("NoSuchTable").doesNotContain("Exception");
        } finally {
            broken.close();
        }
    }

    @Test
    void the_documented_errors_have_a_body() {
        var docs = ask(Request.get("/docs/openapi.json"));

        assertThat(docs.status()).isEqualTo(200);
        assertThat(docs.body())
                .containsPattern("\"openapi\" ?: ?\"3.1")
                .contains("/finish-auth", "ErrorBody");
    }

    @Test
    void the_served_document_has_no_schema_that_nothing_fits() {
        var document = ask(Request.get("/docs/openapi.json")).body();

        assertThat(document)
                .contains(
                        "\"anyOf\":[{\"$ref\":\"#/components/schemas/Message.Feedback\"},{\"type\":\"null\"}]")
                .doesNotContain("\"type\":\"null\",")
                .doesNotContain("\"null\",\"object\"");
    }

    private static Answer ask(Request request) {
        return product.http(request.bearer(token));
    }

    private static void assertError(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("message")).isNotEmpty();
        assertThat(answer.text("requestId")).startsWith("request-");
    }
}
