package basel.talk;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something to be said. The same `clientId` again stores nothing new.
@Serdeable
record MessageDraft(
        @Nullable @Schema(type = "string", minLength = 1, maxLength = Talk.MOST_CLIENT_ID)
                String clientId,
        @Nullable
                @Schema(type = "string", requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1)
                String text) {
    String said() {
        return BadInput.missing(text, "text");
    }
}
