package basel.shared.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses a body that does not say it is JSON. An OAuth 2 form goes to `/auth/token` alone, and a
/// file to `/profile/cv`.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class JsonOnly implements io.micronaut.core.order.Ordered {
    private static final Set<String> OTHERS = Set.of("/auth/token", "/profile/cv");

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        if (request.getContentLength() <= 0 || OTHERS.contains(request.getPath())) {
            return null;
        }
        var json =
                request.getContentType()
                        .filter(type -> type.matches(MediaType.APPLICATION_JSON_TYPE))
                        .isPresent();
        return json
                ? null
                : Refusals.of(
                        request,
                        415,
                        Problem.Code.INVALID_REQUEST,
                        "The body must be JSON (Content-Type: application/json).",
                        null);
    }
}
