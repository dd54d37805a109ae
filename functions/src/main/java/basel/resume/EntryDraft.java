package basel.resume;

import basel.shared.kernel.BadInput;
import basel.shared.push.Fact;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An entry as the person wants it; what is left out of the words is empty from then on. Which
/// words belong to which section stands in `Section`.
@Serdeable
record EntryDraft(
        @Schema(description = "The version that a change was made from; not for new entries.")
                @Nullable Long version,
        @Schema(description = "Its place in the section from 0; left out: the last, or unchanged.")
                @Nullable Integer position,
        @Schema(pattern = "^(private|persona|public)$", description = "Private where left out.")
                @Nullable String visibility,
        @Schema(maxLength = 120) @Nullable String title,
        @Schema(maxLength = 120) @Nullable String organisation,
        @Schema(maxLength = 120) @Nullable String place,
        @Schema(pattern = "^\\d{4}(-\\d{2})?$") @Nullable String from,
        @Schema(pattern = "^\\d{4}(-\\d{2})?$") @Nullable String to,
        @Schema(description = "basic, good, expert; of a language A1 to C2 or native.")
                @Nullable String level,
        @Schema(minimum = "0", maximum = "70") @Nullable Integer years,
        @Schema(maxLength = 500) @Nullable String url,
        @Schema(maxLength = 2000) @Nullable String text) {

    Words words(Section section) {
        var sent = new Words(title, organisation, place, from, to, level, years, url, text);
        return WordRules.checked(section, sent);
    }

    long madeFrom() {
        return BadInput.missing(version, "version");
    }

    Fact.Visibility visibleTo() {
        return visibility == null ? Fact.Visibility.PRIVATE : visibility(visibility);
    }

    /// Who may see something, by its name on the wire.
    static Fact.Visibility visibility(String name) {
        return Arrays.stream(Fact.Visibility.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.field(
                                "visibility", "is unknown (expected: private, persona or public)"));
    }
}
