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
/// file to `/profile/cv`; what mail programs post to unsubscribe is a form of either kind (RFC
/// 8058).
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class JsonOnly implements io.micronaut.core.order.Ordered {
    private static final String FORM_PATH = "/auth/token";
    private static final Set<String> ANY = Set.of("/profile/cv", "/notices/unsubscribe");

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        if (request.getContentLength() <= 0 || ANY.contains(request.getPath())) {
            return null;
        }
        var form = request.getPath().equals(FORM_PATH);
        var wanted =
                form ? MediaType.APPLICATION_FORM_URLENCODED_TYPE : MediaType.APPLICATION_JSON_TYPE;
        if (request.getContentType().filter(type -> type.matches(wanted)).isPresent()) {
            return null;
        }
        return Refusals.of(
                request,
                415,
                Problem.Code.INVALID_REQUEST,
                form
                        ? "The body must be a form (application/x-www-form-urlencoded)."
                        : "The body must be JSON (Content-Type: application/json).",
                null);
    }
}
