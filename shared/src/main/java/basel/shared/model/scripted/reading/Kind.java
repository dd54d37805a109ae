package basel.shared.model.scripted.reading;

import java.util.Locale;

/// What a fact is about.
public enum Kind {
    SKILL,
    YEARS,
    ROLE,
    EMPLOYER,
    PLACE,
    OUTCOME,
    EDUCATION,
    CERTIFICATE,
    LANGUAGE,
    PROJECT,
    MOTIVATION,
    PREFERENCE,
    AVAILABILITY;

    /// As on the wire: `skill`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
