package basel.shared.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/// Gives every failure that Micronaut itself finds the body of the contract.
@Singleton
@Primary
final class ErrorBodies implements ErrorResponseProcessor<ErrorBody> {
    @Override
    public MutableHttpResponse<ErrorBody> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        var ours =
                context.getRootCause()
                        .flatMap(cause -> Refusals.within(context.getRequest(), cause));
        if (ours.isPresent()) {
            return ours.get();
        }
        var status = response.status();
        var body =
                new ErrorBody(
                        message(status), code(status), RequestIds.of(context.getRequest()), null);
        return response.body(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static Problem.Code code(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> Problem.Code.AUTH_ERROR;
            case NOT_FOUND -> Problem.Code.NOT_FOUND;
            case TOO_MANY_REQUESTS -> Problem.Code.RATE_LIMITED;
            case BAD_GATEWAY, SERVICE_UNAVAILABLE -> Problem.Code.INTERACTION_ERROR;
            default ->
                    status.getCode() < 500
                            ? Problem.Code.INVALID_REQUEST
                            : Problem.Code.CONFIG_ERROR;
        };
    }

    private static String message(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request cannot be read.";
            case UNAUTHORIZED -> "Please sign in.";
            case FORBIDDEN -> "You are not allowed to do this.";
            case NOT_FOUND -> "There is nothing here.";
            case METHOD_NOT_ALLOWED -> "This cannot be done here.";
            case NOT_ACCEPTABLE -> "There is no answer in the wanted form.";
            case REQUEST_ENTITY_TOO_LARGE -> "This is too large.";
            case UNSUPPORTED_MEDIA_TYPE ->
                    "The body must be JSON (Content-Type: application/json).";
            default ->
                    status.getCode() < 500
                            ? "The request cannot be taken."
                            : "Something went wrong on our side. Please try again.";
        };
    }
}
