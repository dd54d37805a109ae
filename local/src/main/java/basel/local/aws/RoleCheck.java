package basel.local.aws;

import basel.local.template.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// IAM's rule for identity policies: denied unless a statement allows, and a denying statement
/// wins. `*` stands for any text, `?` for one character; actions ignore case. A statement whose
/// conditions are of a kind that is not understood here allows nothing and denies everything it
/// names.
final class RoleCheck {
    private static final Map<String, BiPredicate<String, String>> OPERATORS =
            Map.of(
                    "StringEquals", (pattern, value) -> pattern.equals(value),
                    "StringLike", (pattern, value) -> like(pattern, value),
                    "StringNotEquals", (pattern, value) -> !pattern.equals(value),
                    "StringEqualsIgnoreCase", (pattern, value) -> pattern.equalsIgnoreCase(value),
                    "ForAllValues:StringEquals", (pattern, value) -> pattern.equals(value),
                    "ForAllValues:StringLike", (pattern, value) -> like(pattern, value),
                    "ForAnyValue:StringEquals", (pattern, value) -> pattern.equals(value));

    /// As many as the template has wildcards; each call asks for several.
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private RoleCheck() {}

    static boolean allows(List<Statement> role, Need need) {
        var allowed = false;
        for (var statement : role) {
            if (!names(statement, need)) {
                continue;
            }
            if (!statement.allow()) {
                if (!understood(statement) || holds(statement, need)) {
                    return false;
                }
                continue;
            }
            allowed |= understood(statement) && holds(statement, need);
        }
        return allowed;
    }

    private static boolean names(Statement statement, Need need) {
        var action = need.action().toLowerCase(Locale.ROOT);
        return statement.actions().stream()
                        .anyMatch(pattern -> like(pattern.toLowerCase(Locale.ROOT), action))
                && statement.resources().stream()
                        .anyMatch(pattern -> like(pattern, need.resource()));
    }

    private static boolean understood(Statement statement) {
        return OPERATORS.keySet().containsAll(statement.conditions().keySet());
    }

    private static boolean holds(Statement statement, Need need) {
        for (var operator : statement.conditions().entrySet()) {
            for (var key : operator.getValue().entrySet()) {
                if (!holds(operator.getKey(), key.getKey(), key.getValue(), need)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A key that the call does not carry: `ForAllValues` holds, everything else does not.
    private static boolean holds(String operator, String key, List<String> accepted, Need need) {
        var value = need.context().get(key);
        if (value == null) {
            return operator.startsWith("ForAllValues");
        }
        var test = OPERATORS.getOrDefault(operator, (_, _) -> false);
        return operator.contains("Not")
                ? accepted.stream().allMatch(pattern -> test.test(pattern, value))
                : accepted.stream().anyMatch(pattern -> test.test(pattern, value));
    }

    static boolean like(String pattern, String value) {
        if (pattern.equals("*") || pattern.equals(value)) {
            return true;
        }
        return PATTERNS.computeIfAbsent(pattern, RoleCheck::compiled).matcher(value).matches();
    }

    private static Pattern compiled(String pattern) {
        var expression = "\\Q" + pattern.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
        return Pattern.compile(expression, Pattern.DOTALL);
    }
}
