package basel.shared.web;

import basel.shared.kernel.BadInput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers with an error body.
final class Refusals {
    private static final int DEEP = 12;

    private Refusals() {}

    static MutableHttpResponse<ErrorBody> of(HttpRequest<?> request, Problem problem) {
        var details = problem.details().isEmpty() ? null : problem.details();
        var response = of(request, problem.status(), problem.code(), text(problem), details);
        var wait = problem.details().get("retryAfter");
        return wait == null ? response : response.header("Retry-After", wait.toString());
    }

    static MutableHttpResponse<ErrorBody> of(HttpRequest<?> request, BadInput input) {
        var invalid = Problem.Code.INVALID_REQUEST;
        if (input.field().isEmpty()) {
            return of(request, 400, invalid, text(input), null);
        }
        return of(request, 422, invalid, input.field() + " " + text(input), details(input));
    }

    /// `[{field, message}]`, one for each wrong field.
    static List<Map<String, String>> details(BadInput input) {
        return input.wrong().entrySet().stream()
                .map(wrong -> Map.of("field", wrong.getKey(), "message", wrong.getValue()))
                .toList();
    }

    static MutableHttpResponse<ErrorBody> of(
            HttpRequest<?> request,
            int status,
            Problem.Code code,
            String message,
            @Nullable Object details) {
        return HttpResponse.<ErrorBody>status(HttpStatus.valueOf(status))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(new ErrorBody(message, code, RequestIds.of(request), details));
    }

    /// The `BadInput` or `Problem` that a framework wrapped.
    static Optional<MutableHttpResponse<ErrorBody>> within(
            HttpRequest<?> request, Throwable trouble) {
        Throwable cause = trouble;
        for (int depth = 0; cause != null && depth < DEEP; depth++, cause = cause.getCause()) {
            if (cause instanceof BadInput input) {
                return Optional.of(of(request, input));
            }
            if (cause instanceof Problem problem) {
                return Optional.of(of(request, problem));
            }
        }
        return Optional.empty();
    }

    static String text(Throwable trouble) {
        var message = trouble.getMessage();
        return message == null ? "" : message;
    }
}
