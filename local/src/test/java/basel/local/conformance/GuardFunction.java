package basel.local.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

/// A request authorizer: the query's `who` says what it decides.
public final class GuardFunction
        implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        var query = (Map<?, ?>) event.getOrDefault("queryStringParameters", Map.of());
        var who = String.valueOf(query.get("who"));
        var arn = String.valueOf(event.get("methodArn"));
        return switch (who) {
            case "stranger" -> throw new IllegalStateException("Unauthorized");
            case "broken" -> throw new IllegalStateException("out of order");
            case "denied" -> policy(who, "Deny", arn, Map.of());
            case "elsewhere" -> policy(who, "Allow", arn.replace("$connect", "other"), Map.of());
            case "nested" -> policy(who, "Allow", arn, Map.of("list", List.of(1)));
            case "nobody" -> Map.of("policyDocument", Map.of());
            default ->
                    policy(
                            who,
                            "Allow",
                            arn,
                            Map.of(
                                    "userId",
                                    who,
                                    "number",
                                    7,
                                    "sure",
                                    true,
                                    "arn",
                                    arn,
                                    "type",
                                    event.get("type")));
        };
    }

    private static Map<String, Object> policy(
            String who, String effect, String arn, Map<String, Object> context) {
        var statement = Map.of("Action", "execute-api:Invoke", "Effect", effect, "Resource", arn);
        return Map.of(
                "principalId", who,
                "policyDocument", Map.of("Version", "2012-10-17", "Statement", List.of(statement)),
                "context", context);
    }
}
