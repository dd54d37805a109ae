package basel.local.gateway;

import basel.local.run.FunctionRunner;
import basel.local.run.Outcome;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An API Gateway HTTP API: picks the most specific route, invokes its function, sends what it
/// answers.
public final class HttpApi {
    /// The largest event that a synchronous invocation takes.
    private static final int LARGEST_EVENT = 6 * 1024 * 1024;

    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final List<HttpRoute> routes;
    private final @Nullable Cors cors;
    private final HttpEvents events;
    private final FunctionRunner runner;
    private final Clocks clocks;

    HttpApi(
            Place place,
            List<HttpRoute> routes,
            @Nullable Cors cors,
            FunctionRunner runner,
            Clocks clocks) {
        this.routes =
                routes.stream()
                        .sorted(Comparator.comparingInt(HttpRoute::specificity).reversed())
                        .toList();
        this.cors = cors;
        this.events = new HttpEvents(place);
        this.runner = runner;
        this.clocks = clocks;
    }

    Reply answer(Request request) {
        var requestId = Place.newId();
        return crossOrigin(request, requestId).with("apigw-requestid", requestId);
    }

    private Reply crossOrigin(Request request, String requestId) {
        if (cors == null) {
            return route(request, requestId);
        }
        return Cors.isPreflight(request)
                ? cors.preflight(request)
                : cors.decorate(request, route(request, requestId));
    }

    private Reply route(Request request, String requestId) {
        if (request.body().length > LARGEST_BODY) {
            return Reply.message(413, "Request Entity Too Large");
        }
        var path = decodedPath(request.path());
        if (path.isEmpty()) {
            return Reply.message(400, "Bad Request");
        }
        var segments = HttpRoute.segments(path.get());
        for (var route : routes) {
            var parameters = route.match(request.method(), segments);
            if (parameters.isPresent()) {
                return invoke(request, route, path.get(), parameters.get(), requestId);
            }
        }
        return Reply.message(404, "Not Found");
    }

    private Reply invoke(
            Request request,
            HttpRoute route,
            String path,
            Map<String, String> parameters,
            String requestId) {
        var event = events.build(request, route, path, parameters, requestId);
        if (event.length > LARGEST_EVENT) {
            return Reply.message(413, "Request Entity Too Large");
        }
        return switch (runner.invoke(route.function(), event, clocks.http())) {
            case Outcome.Answered(var payload) ->
                    HttpAnswers.read(payload)
                            .orElseGet(() -> Reply.message(500, "Internal Server Error"));
            case Outcome.Failed _ -> Reply.message(500, "Internal Server Error");
            case Outcome.TimedOut _ -> Reply.message(503, "Service Unavailable");
        };
    }

    /// API Gateway decodes the path, and what follows a decoded question mark is lost.
    private static Optional<String> decodedPath(String encoded) {
        try {
            var decoded = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            int question = decoded.indexOf('?');
            return Optional.of(question < 0 ? decoded : decoded.substring(0, question));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
