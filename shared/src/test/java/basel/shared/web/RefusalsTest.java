package basel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.BadInput;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RefusalsTest {
    private final ExceptionHandlers handlers = new ExceptionHandlers();
    private final MutableHttpRequest<?> request =
            HttpRequest.GET("/x").header(RequestIds.HEADER, "r1");

    @Test
    void a_problem_becomes_its_status_and_body() {
        var problems =
                Map.of(
                        Problem.unauthorized("m"), 401,
                        Problem.forbidden("m", Map.of("reason", "role")), 403,
                        Problem.notFound("m"), 404,
                        Problem.conflict("m", "stale"), 409,
                        Problem.tooLarge("m"), 413,
                        Problem.wrong("m"), 422,
                        Problem.tooMany("m", 9), 429,
                        Problem.unavailable("m"), 503);

        problems.forEach((problem, status) -> {
            var answer = handlers.problem().handle(request, problem);

            var details = problem.details().isEmpty() ? null : problem.details();
            assertThat(answer.code()).isEqualTo(status);
            assertThat(answer.body()).isEqualTo(new ErrorBody("m", problem.code(), "r1", details));
        });
    }

    @Test
    void who_asks_too_often_is_told_when_to_ask_again() {
        var answer = handlers.problem().handle(request, Problem.tooMany("Too often.", 9));

        assertThat(answer.getHeaders().get("Retry-After")).isEqualTo("9");
        assertThat(body(answer).code()).isEqualTo(Problem.Code.RATE_LIMITED);
    }

    @Test
    void a_wrong_field_is_refused_by_its_name_and_an_unreadable_body_as_a_whole() {
        var field = handlers.badInput().handle(request, BadInput.field("name", "is missing"));
        var whole = handlers.badInput().handle(request, BadInput.unreadable("No JSON."));

        assertThat(field.code()).isEqualTo(422);
        assertThat(body(field).message()).isEqualTo("name is missing");
        assertThat(body(field).details())
                .isEqualTo(List.of(Map.of("field", "name", "message", "is missing")));
        assertThat(whole.code()).isEqualTo(400);
        assertThat(body(whole).message()).isEqualTo("No JSON.");
        assertThat(body(whole).details()).isNull();
    }

    @Test
    void what_a_framework_wrapped_is_found_within() {
        var wrapped =
                new IllegalStateException(new IllegalArgumentException(Problem.notFound("None.")));

        assertThat(handlers.anything().handle(request, wrapped).code()).isEqualTo(404);
    }

    @Test
    void anything_else_is_our_fault_and_tells_nothing_of_the_inside() {
        var answer = handlers.anything().handle(request, new IllegalStateException("table Secret"));

        assertThat(answer.code()).isEqualTo(500);
        assertThat(body(answer).code()).isEqualTo(Problem.Code.CONFIG_ERROR);
        assertThat(body(answer).message()).doesNotContain("Secret");
    }

    @Test
    void who_is_not_signed_in_gets_401_and_who_may_not_gets_403() {
        var nobody = handlers.authorization().handle(request, new AuthorizationException(null));
        var somebody =
                handlers.authorization()
                        .handle(request, new AuthorizationException(Authentication.build("ann")));

        assertThat(nobody.code()).isEqualTo(401);
        assertThat(somebody.code()).isEqualTo(403);
        assertThat(body(somebody).code()).isEqualTo(Problem.Code.AUTH_ERROR);
    }

    @Test
    void every_failure_of_the_framework_has_the_body_of_the_contract() {
        var codes =
                Map.of(
                        HttpStatus.BAD_REQUEST, Problem.Code.INVALID_REQUEST,
                        HttpStatus.UNAUTHORIZED, Problem.Code.AUTH_ERROR,
                        HttpStatus.FORBIDDEN, Problem.Code.AUTH_ERROR,
                        HttpStatus.NOT_FOUND, Problem.Code.NOT_FOUND,
                        HttpStatus.METHOD_NOT_ALLOWED, Problem.Code.INVALID_REQUEST,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE, Problem.Code.INVALID_REQUEST,
                        HttpStatus.TOO_MANY_REQUESTS, Problem.Code.RATE_LIMITED,
                        HttpStatus.BAD_GATEWAY, Problem.Code.INTERACTION_ERROR,
                        HttpStatus.INTERNAL_SERVER_ERROR, Problem.Code.CONFIG_ERROR);

        codes.forEach((status, code) -> {
            var answer =
                    new ErrorBodies()
                            .processResponse(
                                    ErrorContext.builder(request).build(),
                                    HttpResponse.status(status));

            assertThat(answer.code()).isEqualTo(status.getCode());
            assertThat(body(answer).code()).isEqualTo(code);
            assertThat(body(answer).requestId()).isEqualTo("r1");
            assertThat(body(answer).message()).endsWith(".").isNotBlank();
        });
    }

    @Test
    void bad_input_behind_a_failure_of_the_framework_is_still_named() {
        var cause = new IllegalStateException(BadInput.field("name", "is missing"));

        var answer =
                new ErrorBodies()
                        .processResponse(
                                ErrorContext.builder(request).cause(cause).build(),
                                HttpResponse.badRequest());

        assertThat(answer.code()).isEqualTo(422);
        assertThat(body(answer).message()).isEqualTo("name is missing");
    }

    @Test
    void a_body_must_say_that_it_is_json_but_for_the_form_of_oauth() {
        var filter = new JsonOnly();

        assertThat(filter.check(request)).isNull();
        assertThat(filter.check(post("/x", MediaType.APPLICATION_JSON_TYPE))).isNull();
        assertThat(filter.check(post("/auth/token", MediaType.APPLICATION_FORM_URLENCODED_TYPE)))
                .isNull();
        assertThat(filter.check(post("/x", MediaType.TEXT_PLAIN_TYPE)))
                .satisfies(
                        answer -> assertThat(answer).extracting(HttpResponse::code).isEqualTo(415));
    }

    private static HttpRequest<?> post(String path, MediaType type) {
        return HttpRequest.create(HttpMethod.POST, path)
                .header("Content-Length", "2")
                .contentType(type);
    }

    private static ErrorBody body(HttpResponse<?> answer) {
        return answer.getBody(ErrorBody.class).orElseThrow();
    }
}
