package basel.local.gateway;

import basel.local.template.PathRule;
import basel.local.template.PathRule.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CloudFront's part: the first behaviour whose pattern fits names the origin that answers.
final class Distribution {
    private record Behaviour(PathPattern pattern, EdgeCode code, PathRule rule) {}

    private final List<Behaviour> behaviours;
    private final Map<String, HttpApi> httpApis;
    private final Map<String, SocketApi> socketApis;
    private final Map<String, Door> functionUrls;
    private final Spa spa;

    /// @param httpApis by logical id
    /// @param functionUrls what serves the URL of the function with that logical id
    Distribution(
            List<PathRule> rules,
            Map<String, HttpApi> httpApis,
            Map<String, SocketApi> socketApis,
            Map<String, Door> functionUrls,
            Spa spa) {
        this.behaviours =
                rules.stream()
                        .map(rule ->
                                new Behaviour(
                                        PathPattern.of(rule.pattern()),
                                        new EdgeCode(rule.requestCode()),
                                        rule))
                        .toList();
        this.httpApis = Map.copyOf(httpApis);
        this.socketApis = Map.copyOf(socketApis);
        this.functionUrls = Map.copyOf(functionUrls);
        this.spa = spa;
    }

    Reply answer(Request request) {
        var behaviour = behaviour(request.path());
        if (behaviour.isEmpty()) {
            return spa.answer(request);
        }
        var forwarded = forward(request, behaviour.get());
        var reply = reply(request, forwarded, behaviour.get().rule().target());
        for (var header : behaviour.get().rule().responseHeaders().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    private Reply reply(Request request, Request forwarded, Target target) {
        return switch (target) {
            case Target.Http(var id) -> known(httpApis, id).answer(forwarded);
            case Target.Socket _ -> Reply.message(426, "Upgrade Required");
            case Target.FunctionUrl(var id) when functionUrls.containsKey(id) ->
                    functionUrls.get(id).answer(forwarded);
            case Target.FunctionUrl(var id) ->
                    Reply.message(502, "The URL of function " + id + " is not served here");
            case Target.Bucket _ -> spa.answer(request.withPath(forwarded.path()));
            case Target.Elsewhere(var host) -> Reply.message(502, host + " is not on this machine");
        };
    }

    Door.Upgrade upgrade(Request request) {
        var target = behaviour(request.path());
        if (target.isPresent() && target.get().rule().target() instanceof Target.Socket(var id)) {
            return known(socketApis, id).connect(forward(request, target.get()));
        }
        return new Door.Upgrade.Refused(Reply.message(403, "Forbidden"));
    }

    private Optional<Behaviour> behaviour(String path) {
        return behaviours.stream().filter(each -> each.pattern().matches(path)).findFirst();
    }

    private static Request forward(Request request, Behaviour behaviour) {
        var viewer =
                request.headers().first("x-forwarded-for").map(given -> given + ", ").orElse("")
                        + request.sourceIp();
        var headers = request.headers().with("X-Forwarded-For", viewer);
        for (var header : behaviour.rule().headers().entrySet()) {
            headers = headers.with(header.getKey(), header.getValue());
        }
        var path = behaviour.rule().originPath() + behaviour.code().apply(request.path());
        return request.withPath(path).withHeaders(headers);
    }

    private static <T> T known(Map<String, T> origins, String id) {
        var origin = origins.get(id);
        if (origin == null) {
            throw new IllegalStateException(
                    "no API " + id + " (expected: one of " + origins.keySet() + ")");
        }
        return origin;
    }
}
