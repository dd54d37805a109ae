package basel.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a request authorizer decided.
sealed interface Verdict {
    /// May connect; `context` is what every event of this socket shows as
    /// `requestContext.authorizer`.
    record Allowed(ObjectNode context) implements Verdict {}

    /// The policy denies, or does not allow: 403.
    record Denied() implements Verdict {}

    /// The authorizer threw `Unauthorized`, or an identity source was missing: 401.
    record Unauthorized() implements Verdict {}

    /// No usable answer: 500.
    record Broken() implements Verdict {}

    /// Reads the authorizer's answer for a request to `arn`.
    static Verdict read(byte[] answer, String arn, long latencyMillis) {
        var json = Json.read(answer).filter(JsonNode::isObject);
        if (json.isEmpty() || !json.get().path("principalId").isTextual()) {
            return new Broken();
        }
        var statements = json.get().path("policyDocument").path("Statement");
        if (statements.isMissingNode()) {
            return new Broken();
        }
        if (has("Deny", statements, arn) || !has("Allow", statements, arn)) {
            return new Denied();
        }
        return context(json.get(), latencyMillis).<Verdict>map(Allowed::new).orElseGet(Broken::new);
    }

    /// Values are shown as text; an object or a list among them is an error.
    private static Optional<ObjectNode> context(JsonNode answer, long latencyMillis) {
        var context = Json.object();
        for (var field : answer.path("context").properties()) {
            if (field.getValue().isContainerNode()) {
                return Optional.empty();
            }
            if (!field.getValue().isNull()) {
                context.put(field.getKey(), field.getValue().asText());
            }
        }
        context.put("principalId", answer.path("principalId").asText());
        context.put("integrationLatency", latencyMillis);
        return Optional.of(context);
    }

    private static boolean has(String effect, JsonNode statements, String arn) {
        for (var statement :
                statements.isArray() ? statements : Json.tree(java.util.List.of(statements))) {
            if (statement.path("Effect").asText().equals(effect)
                    && any(statement.path("Action"), "execute-api:Invoke")
                    && any(statement.path("Resource"), arn)) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(JsonNode patterns, String value) {
        for (var pattern : patterns.isArray() ? patterns : Json.tree(java.util.List.of(patterns))) {
            if (matches(pattern.asText(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, String value) {
        var regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(value).matches();
    }
}
