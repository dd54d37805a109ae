package basel.shared.push;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something Basel knows about a person, with the words it came from.
@Serdeable
public record Fact(
        String id,
        String kind,
        String value,
        Polarity polarity,
        String sentence,
        @Nullable String quote,
        State state,
        Visibility visibility,
        @Nullable Source source,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /// Whether the person has it, or said that they have it not.
    public enum Polarity {
        yes,
        no
    }

    /// Learned, agreed to, or switched off by the person.
    public enum State {
        proposed,
        confirmed,
        off
    }

    /// Who may see it. Serdeable, as only then the names below are those on the wire.
    @Serdeable
    public enum Visibility {
        @com.fasterxml.jackson.annotation.JsonProperty("private")
        PRIVATE,
        @com.fasterxml.jackson.annotation.JsonProperty("persona")
        PERSONA,
        @com.fasterxml.jackson.annotation.JsonProperty("public")
        PUBLIC
    }

    /// Where it was said: in a message of a conversation, or, where `document` is `cv`, in a CV
    /// that was read; then both ids are that reading's.
    @Serdeable
    public record Source(
            String chatId, String messageId, long seq, Instant at, @Nullable String document) {
        public Source(String chatId, String messageId, long seq, Instant at) {
            this(chatId, messageId, seq, at, null);
        }

        /// What a CV said.
        public static Source ofCv(String reading, Instant at) {
            return new Source(reading, reading, 1, at, "cv");
        }
    }
}
