package basel.shared.model.scripted.reading;

import java.util.Locale;

/// What a good answer about one event tells, in the order in which it is asked for.
public enum Part {
    SITUATION,
    TASK,
    ACTION,
    RESULT,
    NUMBER;

    /// As in resource files: `situation`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
