package basel.shared.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client sent cannot be taken. `field` empty: unreadable (400), else a wrong field (422).
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final transient Map<String, String> wrong;

    private BadInput(String field, String message) {
        this(field, message, Map.of(field, message));
    }

    private BadInput(String field, String message, Map<String, String> wrong) {
        super(message);
        this.field = field;
        this.wrong = wrong;
    }

    /// The whole input cannot be read; `message` says what was expected.
    public static BadInput unreadable(String message) {
        return new BadInput("", message);
    }

    /// One field is wrong; `message` says what was expected, without the field's name.
    public static BadInput field(String field, String message) {
        return new BadInput(field, message);
    }

    /// Gives back `value`, or refuses a missing one by its field's name.
    public static <T> T missing(@Nullable T value, String field) {
        if (value == null) {
            throw field(field, "is missing");
        }
        return value;
    }

    /// Refuses unless `holds`.
    public static void unless(boolean holds, String field, String message) {
        if (!holds) {
            throw field(field, message);
        }
    }

    /// Refuses if `wrong` names fields, each with what was expected, in their order.
    public static void refuse(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            var first = wrong.entrySet().iterator().next();
            throw new BadInput(first.getKey(), first.getValue(), new LinkedHashMap<>(wrong));
        }
    }

    /// All wrong fields, each with what was expected.
    public Map<String, String> wrong() {
        return wrong;
    }

    /// The (first) wrong field's name, or empty when the input as a whole was unreadable.
    public String field() {
        return field;
    }
}
