package basel.shared.web;

import basel.shared.kernel.BadInput;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Turns what is thrown into error bodies: bad input, problems, and everything else, which is
/// logged once.
@Factory
final class ExceptionHandlers {
    private static final Logger log = LoggerFactory.getLogger(ExceptionHandlers.class);

    @Singleton
    @Bean(typed = ExceptionHandler.class)
    ExceptionHandler<BadInput, HttpResponse<?>> badInput() {
        return Refusals::of;
    }

    @Singleton
    @Bean(typed = ExceptionHandler.class)
    ExceptionHandler<Problem, HttpResponse<?>> problem() {
        return Refusals::of;
    }

    @Singleton
    @Bean(typed = ExceptionHandler.class)
    @Replaces(ConversionErrorHandler.class)
    ExceptionHandler<ConversionErrorException, HttpResponse<?>> conversion() {
        return (request, e) ->
                Refusals.within(request, e)
                        .orElseGet(() ->
                                Refusals.of(
                                        request,
                                        BadInput.unreadable("The request cannot be read.")));
    }

    @Singleton
    @Bean(typed = ExceptionHandler.class)
    @Replaces(DefaultAuthorizationExceptionHandler.class)
    ExceptionHandler<AuthorizationException, HttpResponse<?>> authorization() {
        return (request, e) ->
                Refusals.of(
                        request,
                        e.isForbidden()
                                ? Problem.forbidden("You are not allowed to do this.", Map.of())
                                : Problem.unauthorized("Please sign in."));
    }

    /// The same items were written from too many sides at once: nothing was stored.
    @Singleton
    @Bean(typed = ExceptionHandler.class)
    ExceptionHandler<TransactionCanceledException, HttpResponse<?>> contested() {
        return (request, e) -> {
            log.warn("contested: request={}", RequestIds.of(request), e);
            return Refusals.of(
                    request, Problem.unavailable("Too much happened at once. Please try again."));
        };
    }

    @Singleton
    @Bean(typed = ExceptionHandler.class)
    ExceptionHandler<Throwable, HttpResponse<?>> anything() {
        return (request, e) ->
                Refusals.within(request, e)
                        .orElseGet(() -> {
                            log.error("request failed: request={}", RequestIds.of(request), e);
                            return Refusals.of(
                                    request,
                                    500,
                                    Problem.Code.CONFIG_ERROR,
                                    "Something went wrong on our side. Please try again.",
                                    null);
                        });
    }
}
