package basel.local.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Resolves `Ref`, `Fn::GetAtt`, `Fn::Sub` and their kin in any tree of maps, lists and scalars.
final class Intrinsics {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(!?)([^}]*)}");
    private static final int DEEPEST = 60;

    private final References references;
    private final Conditions conditions;
    private final Map<String, Object> mappings;
    private int depth;

    Intrinsics(References references, Conditions conditions, Map<String, Object> mappings) {
        this.references = references;
        this.conditions = conditions;
        this.mappings = mappings;
        references.resolveWith(this);
        conditions.resolveWith(this);
    }

    /// The tree with every function answered; `AWS::NoValue` takes its key or element away (null at
    /// the top).
    @Nullable Object resolve(@Nullable Object raw) {
        if (++depth > DEEPEST) {
            throw new TemplateProblem("references go round in a circle near " + raw);
        }
        try {
            var value = value(raw);
            return value instanceof Nothing ? null : value;
        } finally {
            depth--;
        }
    }

    String text(@Nullable Object raw) {
        return String.valueOf(resolve(raw));
    }

    private @Nullable Object value(@Nullable Object raw) {
        return switch (raw) {
            case Map<?, ?> map when map.size() == 1 -> single(map);
            case Map<?, ?> map -> eachValue(map);
            case List<?> list -> eachElement(list);
            case null, default -> raw;
        };
    }

    private @Nullable Object single(Map<?, ?> map) {
        var entry = map.entrySet().iterator().next();
        var key = String.valueOf(entry.getKey());
        var argument = entry.getValue();
        return switch (key) {
            case "Ref" -> ref(String.valueOf(argument));
            case "Fn::GetAtt" -> getAtt(argument);
            case "Fn::Sub" -> sub(argument);
            case "Fn::Join" -> join(two(key, argument));
            case "Fn::If" -> choose(argument);
            case "Fn::Select" -> select(two(key, argument));
            case "Fn::Split" -> split(two(key, argument));
            case "Fn::FindInMap" -> findInMap(argument);
            case "Fn::Base64" ->
                    Base64.getEncoder()
                            .encodeToString(text(argument).getBytes(StandardCharsets.UTF_8));
            case "Fn::GetAZs" -> List.of(references.region() + "a", references.region() + "b");
            case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" -> conditions.test(map);
            default -> unknown(key, map);
        };
    }

    private Object unknown(String key, Map<?, ?> map) {
        if (key.startsWith("Fn::")) {
            throw new TemplateProblem(key + " is not understood on one machine: " + map);
        }
        return eachValue(map);
    }

    private Object eachValue(Map<?, ?> map) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : map.entrySet()) {
            var value = value(entry.getValue());
            if (!(value instanceof Nothing)) {
                result.put(String.valueOf(entry.getKey()), value);
            }
        }
        return result;
    }

    private Object eachElement(List<?> list) {
        var result = new ArrayList<@Nullable Object>();
        for (var element : list) {
            var value = value(element);
            if (!(value instanceof Nothing)) {
                result.add(value);
            }
        }
        return result;
    }

    private Object ref(String name) {
        return name.equals("AWS::NoValue") ? Nothing.NO_VALUE : references.ref(name);
    }

    private Object getAtt(@Nullable Object argument) {
        if (argument instanceof List<?> list && list.size() == 2) {
            return references.attribute(String.valueOf(list.get(0)), text(list.get(1)));
        }
        return references.dotted(String.valueOf(argument));
    }

    private String sub(@Nullable Object argument) {
        if (argument instanceof List<?> list
                && list.size() == 2
                && list.get(1) instanceof Map<?, ?> names) {
            return fill(String.valueOf(list.get(0)), names);
        }
        return fill(String.valueOf(argument), Map.of());
    }

    private String fill(String pattern, Map<?, ?> names) {
        return PLACE.matcher(pattern)
                .replaceAll(match ->
                        Matcher.quoteReplacement(place(match.group(1), match.group(2), names)));
    }

    private String place(String bang, String name, Map<?, ?> names) {
        if (!bang.isEmpty()) {
            return "${" + name + "}";
        }
        if (names.containsKey(name)) {
            return text(names.get(name));
        }
        return String.valueOf(references.refOrAttribute(name.strip()));
    }

    private String join(List<?> arguments) {
        var parts = resolve(arguments.get(1));
        if (!(parts instanceof List<?> list)) {
            throw new TemplateProblem("Fn::Join: " + parts + " (expected: a list)");
        }
        return String.join(
                String.valueOf(arguments.get(0)), list.stream().map(String::valueOf).toList());
    }

    private @Nullable Object choose(@Nullable Object argument) {
        if (!(argument instanceof List<?> list) || list.size() != 3) {
            throw new TemplateProblem("Fn::If: " + argument + " (expected: condition, then, else)");
        }
        return value(conditions.holds(String.valueOf(list.get(0))) ? list.get(1) : list.get(2));
    }

    private @Nullable Object select(List<?> arguments) {
        var index = Integer.parseInt(text(arguments.get(0)));
        var list = resolve(arguments.get(1));
        if (!(list instanceof List<?> values) || index >= values.size()) {
            throw new TemplateProblem(
                    "Fn::Select " + index + " of " + list + " (expected: an index of a list)");
        }
        return values.get(index);
    }

    private List<String> split(List<?> arguments) {
        return List.of(
                text(arguments.get(1)).split(Pattern.quote(String.valueOf(arguments.get(0))), -1));
    }

    private @Nullable Object findInMap(@Nullable Object argument) {
        Object found = mappings;
        for (var key : argument instanceof List<?> list ? list : List.of()) {
            var name = text(key);
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
            if (found == null) {
                throw new TemplateProblem(
                        "Fn::FindInMap: no " + name + " in Mappings for " + argument);
            }
        }
        return resolve(found);
    }

    private static List<?> two(String function, @Nullable Object argument) {
        if (argument instanceof List<?> list && list.size() == 2) {
            return list;
        }
        throw new TemplateProblem(
                function + ": " + Objects.toString(argument) + " (expected: a list of two)");
    }

    /// What `AWS::NoValue` stands for while a tree is resolved.
    private enum Nothing {
        NO_VALUE
    }
}
