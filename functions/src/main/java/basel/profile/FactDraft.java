package basel.profile;

import basel.shared.kernel.BadInput;
import basel.shared.push.Fact;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person may change about a fact; what is left out stays. A changed value or sentence is
/// the person's own word, and so confirmed unless `state` says otherwise.
@Serdeable
record FactDraft(
        @Schema(
                        description = "The version that the change was made from.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable Long version,
        @Schema(minLength = 1, maxLength = 200) @Nullable String value,
        @Schema(minLength = 1, maxLength = 500) @Nullable String sentence,
        @Schema(pattern = "^(confirmed|off)$") @Nullable String state,
        @Schema(pattern = "^(private|persona|public)$") @Nullable String visibility) {
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_SENTENCE = 500;

    FactDraft {
        BadInput.missing(version, "version");
        value = text(value, "value", LONGEST_VALUE);
        sentence = text(sentence, "sentence", LONGEST_SENTENCE);
        BadInput.unless(
                state == null || state.equals("confirmed") || state.equals("off"),
                "state",
                "is unknown (expected: confirmed or off)");
        BadInput.unless(
                visibility == null || known(visibility),
                "visibility",
                "is unknown (expected: private, persona or public)");
        BadInput.unless(
                value != null || sentence != null || state != null || visibility != null,
                "version",
                "stands alone (expected: a value, sentence, state or visibility beside it)");
    }

    boolean madeFrom(long stored) {
        return version != null && version == stored;
    }

    Fact.State stateAfter(Fact.State before) {
        if (state != null) {
            return Fact.State.valueOf(state);
        }
        return value == null && sentence == null ? before : Fact.State.confirmed;
    }

    Fact.Visibility visibilityAfter(Fact.Visibility before) {
        return visibility == null
                ? before
                : Fact.Visibility.valueOf(visibility.toUpperCase(Locale.ROOT));
    }

    /// The sentence, told with the new value where only the value was changed.
    String sentenceAfter(Fact before) {
        if (sentence != null) {
            return sentence;
        }
        return value == null ? before.sentence() : before.sentence().replace(before.value(), value);
    }

    private static boolean known(String visibility) {
        return Arrays.stream(Fact.Visibility.values())
                .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(visibility));
    }

    private static @Nullable String text(@Nullable String text, String field, int longest) {
        if (text == null) {
            return null;
        }
        var stripped = text.strip();
        BadInput.unless(!stripped.isEmpty(), field, "is blank");
        BadInput.unless(
                stripped.length() <= longest,
                field,
                "has " + stripped.length() + " characters (expected: at most " + longest + ")");
        return stripped;
    }
}
