package basel.talk;

import basel.shared.kernel.BadInput;
import basel.shared.push.Chat;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a new conversation is to be for.
@Serdeable
record ChatDraft(
        @Nullable
                @Schema(
                        type = "string",
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        allowableValues = {"basel", "simulation", "assistant"})
                String kind) {

    /// Kinds that begin by an invite or a visit are not begun here.
    Chat.Kind wanted() {
        var name = BadInput.missing(kind, "kind");
        return Arrays.stream(
                        new Chat.Kind[] {
                            Chat.Kind.basel, Chat.Kind.simulation, Chat.Kind.assistant
                        })
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.field(
                                "kind", "is unknown (expected: basel, simulation or assistant)"));
    }
}
