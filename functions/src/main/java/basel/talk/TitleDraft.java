package basel.talk;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a conversation is to be called.
@Serdeable
record TitleDraft(
        @Nullable
                @Schema(
                        type = "string",
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        minLength = 1,
                        maxLength = Talk.MOST_TITLE)
                String title) {
    String wanted() {
        var given = BadInput.missing(title, "title").strip();
        BadInput.unless(
                !given.isEmpty() && given.length() <= Talk.MOST_TITLE,
                "title",
                "has " + given.length() + " characters (expected: 1.." + Talk.MOST_TITLE + ")");
        return given;
    }
}
