package basel.talk;

import basel.shared.kernel.BadInput;
import basel.shared.push.Message;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the reader thought of an answer; no rating takes it back.
@Serdeable
record FeedbackDraft(
        @Nullable
                @Schema(
                        type = "string",
                        allowableValues = {"up", "down"})
                String rating,
        @Nullable @Schema(type = "string", maxLength = FeedbackDraft.MOST) String text) {
    static final int MOST = 1000;

    Message.Feedback wanted() {
        var reason = text == null ? "" : text.strip();
        BadInput.unless(
                reason.length() <= MOST,
                "text",
                "has " + reason.length() + " characters (expected: " + MOST + " at most)");
        return new Message.Feedback(thumb(), reason.isEmpty() ? null : reason);
    }

    private Message.@Nullable Rating thumb() {
        if (rating == null) {
            return null;
        }
        return Arrays.stream(Message.Rating.values())
                .filter(one -> one.name().equals(rating))
                .findFirst()
                .orElseThrow(
                        () -> BadInput.field("rating", "is unknown (expected: up, down or null)"));
    }
}
