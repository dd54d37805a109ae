package basel.account;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person may change of their account. What is missing stays as it is.
@Serdeable
record AccountDraft(
        @Nullable String name,
        @Nullable String zone,
        @Nullable String language,
        @Nullable Long version) {
    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final int LONGEST_NAME = 100;

    AccountDraft {
        name = name == null ? null : name.strip();
        BadInput.unless(
                name == null || (!name.isEmpty() && name.length() <= LONGEST_NAME),
                "name",
                "has a wrong length (expected: 1 to 100 characters)");
        BadInput.unless(
                zone == null || known(zone), "zone", "is unknown (expected: Europe/Berlin)");
        BadInput.unless(
                language == null || LANGUAGES.contains(language),
                "language",
                "is unknown (expected: en or de)");
    }

    String nameOr(String otherwise) {
        return name == null ? otherwise : name;
    }

    String zoneOr(String otherwise) {
        return zone == null ? otherwise : zone;
    }

    String languageOr(String otherwise) {
        return language == null ? otherwise : language;
    }

    private static boolean known(String zone) {
        try {
            return ZoneId.of(zone).getId().length() <= 64;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
