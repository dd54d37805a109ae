package basel.local.run;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what a class gives for the type parameters of an interface it implements, however far up.
final class TypeArguments {
    private TypeArguments() {}

    /// The arguments in the interface's order; `Object` where the class leaves one open.
    static List<Type> of(Class<?> start, Class<?> wanted) {
        return find(start, wanted, Map.of())
                .orElseThrow(() ->
                        new IllegalArgumentException(start + " (expected: a " + wanted + ")"));
    }

    private static Optional<List<Type>> find(
            Type type, Class<?> wanted, Map<TypeVariable<?>, Type> known) {
        var raw = raw(type);
        var arguments = arguments(type, raw, known);
        if (raw == wanted) {
            return Optional.of(arguments);
        }
        var bound = new HashMap<TypeVariable<?>, Type>();
        for (int i = 0; i < arguments.size(); i++) {
            bound.put(raw.getTypeParameters()[i], arguments.get(i));
        }
        for (var parent : parents(raw)) {
            var found = find(parent, wanted, bound);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Type> arguments(Type type, Class<?> raw, Map<TypeVariable<?>, Type> known) {
        var result = new ArrayList<Type>();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            Type argument =
                    type instanceof ParameterizedType p
                            ? p.getActualTypeArguments()[i]
                            : Object.class;
            result.add(
                    argument instanceof TypeVariable<?> v
                            ? known.getOrDefault(v, Object.class)
                            : argument);
        }
        return result;
    }

    private static List<Type> parents(Class<?> raw) {
        var result = new ArrayList<Type>(List.of(raw.getGenericInterfaces()));
        if (raw.getGenericSuperclass() != null) {
            result.add(raw.getGenericSuperclass());
        }
        return result;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    }
}
