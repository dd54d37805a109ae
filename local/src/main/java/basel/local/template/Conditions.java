package basel.local.template;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The template's `Conditions`.
final class Conditions {
    private final Map<String, Object> conditions;
    private @Nullable Intrinsics intrinsics;

    Conditions(Map<String, Object> conditions) {
        this.conditions = conditions;
    }

    void resolveWith(Intrinsics all) {
        intrinsics = all;
    }

    boolean holds(String name) {
        var condition = conditions.get(name);
        if (condition == null) {
            throw new TemplateProblem("Condition " + name + " is not in Conditions");
        }
        return test(condition);
    }

    boolean test(@Nullable Object condition) {
        if (!(condition instanceof Map<?, ?> map) || map.size() != 1) {
            throw new TemplateProblem(
                    "condition "
                            + condition
                            + " (expected: one of Equals, And, Or, Not, Condition)");
        }
        var key = String.valueOf(map.keySet().iterator().next());
        var argument = map.values().iterator().next();
        return switch (key) {
            case "Condition" -> holds(String.valueOf(argument));
            case "Fn::Equals" -> same(list(argument));
            case "Fn::And" -> list(argument).stream().allMatch(this::test);
            case "Fn::Or" -> list(argument).stream().anyMatch(this::test);
            case "Fn::Not" -> !test(list(argument).getFirst());
            default -> throw new TemplateProblem("condition " + key + " is not understood");
        };
    }

    private boolean same(List<?> pair) {
        var all = Objects.requireNonNull(intrinsics);
        return pair.size() == 2 && all.text(pair.get(0)).equals(all.text(pair.get(1)));
    }

    private static List<?> list(@Nullable Object argument) {
        if (argument instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new TemplateProblem("condition with " + argument + " (expected: a list)");
    }
}
