package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.local.gateway.Reply;
import basel.local.gateway.Request;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `@connections` of WebSocket APIs: checks the right and hands on to the gateway.
final class ConnectionsService implements Service {
    private static final Pattern PATH =
            Pattern.compile("/([a-z0-9]{10})/([^/]+)/@connections/([^/]+)");
    private static final Map<String, String> OPERATIONS =
            Map.of(
                    "POST",
                    "PostToConnection",
                    "GET",
                    "GetConnection",
                    "DELETE",
                    "DeleteConnection");
    private static final int BILLED = 32 * 1024;

    private final String arnPrefix;
    private final Counters counters;
    private volatile @Nullable Sockets sockets;

    ConnectionsService(String region, String account, Counters counters) {
        this.arnPrefix = "arn:aws:execute-api:" + region + ":" + account + ":";
        this.counters = counters;
    }

    void connect(Sockets gateway) {
        sockets = gateway;
    }

    @Override
    public String title() {
        return "ApiGateway";
    }

    @Override
    public String operation(Request request) {
        var operation = OPERATIONS.get(request.method());
        if (operation == null || !path(request).matches()) {
            throw new AwsError(403, "ForbiddenException", "Forbidden");
        }
        return operation;
    }

    @Override
    public List<Need> needs(Call call) {
        var path = path(call.request());
        var matches = path.matches();
        assert matches;
        var resource =
                arnPrefix
                        + path.group(1)
                        + "/"
                        + path.group(2)
                        + "/"
                        + call.request().method()
                        + "/@connections/"
                        + id(path.group(3));
        return List.of(Need.of("execute-api:ManageConnections", resource));
    }

    @Override
    public Reply answer(Call call) {
        var gateway = sockets;
        var path = path(call.request());
        if (gateway == null || !path.matches()) {
            throw new AwsError(410, "GoneException", "Gone");
        }
        var body = call.request().body();
        var reply = gateway.answer(path.group(1), call.request().method(), id(path.group(3)), body);
        counters.call("ApiGateway." + call.operation(), 0, 0);
        if (reply.status() == 200 && call.operation().equals("PostToConnection")) {
            for (var begun = 0; begun < Math.max(1, body.length); begun += BILLED) {
                counters.frame();
            }
        }
        return reply;
    }

    @Override
    public Reply refusal(AwsError error, String requestId) {
        var body = Wire.bytes(Map.of("message", error.text()));
        return Wire.reply(
                error.status(),
                "application/json",
                body,
                Map.of("x-amzn-ErrorType", error.name(), "x-amzn-RequestId", requestId));
    }

    @Override
    public AwsError throttled() {
        return new AwsError(429, "LimitExceededException", "Rate exceeded");
    }

    @Override
    public AwsError denied(String function, Need need) {
        return new AwsError(
                403, "AccessDeniedException", Service.super.denied(function, need).text());
    }

    private static java.util.regex.Matcher path(Request request) {
        return PATH.matcher(request.path().replace("%40connections", "@connections"));
    }

    /// A connection id ends in `=`, which the SDK encodes; a plus sign stays one.
    private static String id(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
    }
}
