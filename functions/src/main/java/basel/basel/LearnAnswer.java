package basel.basel;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a model answers to the task `learn`; every part may be missing or wrong.
@Serdeable
record LearnAnswer(
        @Nullable List<Stated> facts,
        @Nullable Boolean answered,
        @Nullable List<Corrected> corrects) {

    /// A fact with the exact words of the message it came from.
    @Serdeable
    record Stated(
            @Nullable String kind,
            @Nullable String value,
            @Nullable String polarity,
            @Nullable String sentence,
            @Nullable String quote,
            @Nullable String message) {}

    /// The mark of a known fact, and its value from now on.
    @Serdeable
    record Corrected(@Nullable String fact, @Nullable String value) {}

    List<Stated> stated() {
        return facts == null ? List.of() : facts;
    }

    List<Corrected> corrected() {
        return corrects == null ? List.of() : corrects;
    }
}
