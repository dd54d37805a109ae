package basel.shared.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses a body that does not say it is JSON. An OAuth 2 form goes to `/auth/token` alone, and a
/// file to `/profile/cv` and `/knowledge/files`; what mail programs post to unsubscribe may be a
/// form of either kind (RFC 8058).
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class JsonOnly implements io.micronaut.core.order.Ordered {
    private static final Set<String> FILES = Set.of("/profile/cv", "/knowledge/files");
    private static final Set<MediaType> JSON = Set.of(MediaType.APPLICATION_JSON_TYPE);
    private static final Map<String, Set<MediaType>> OTHERS =
            Map.of(
                    "/auth/token",
                    Set.of(MediaType.APPLICATION_FORM_URLENCODED_TYPE),
                    "/notices/unsubscribe",
                    Set.of(
                            MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                            MediaType.MULTIPART_FORM_DATA_TYPE,
                            MediaType.APPLICATION_JSON_TYPE));

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        if (request.getContentLength() <= 0 || FILES.contains(request.getPath())) {
            return null;
        }
        var wanted = OTHERS.getOrDefault(request.getPath(), JSON);
        var type = request.getContentType();
        if (type.filter(given -> wanted.stream().anyMatch(given::matches)).isPresent()) {
            return null;
        }
        return Refusals.of(
                request,
                415,
                Problem.Code.INVALID_REQUEST,
                wanted.equals(JSON)
                        ? "The body must be JSON (Content-Type: application/json)."
                        : "The body must be a form (application/x-www-form-urlencoded).",
                null);
    }
}
