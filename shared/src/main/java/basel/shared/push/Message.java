package basel.shared.push;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing said in a conversation, as clients see it. A reply has a null `seq` while it streams.
/// `variant` counts the answers to the same `replyTo` from 1.
@Serdeable
@Introspected
public record Message(
        String id,
        String chatId,
        @Nullable Long seq,
        Role role,
        @Nullable String author,
        List<Part> parts,
        @Nullable List<Citation> citations,
        @Nullable String replyTo,
        @Nullable Integer variant,
        @Nullable String clientId,
        Instant createdAt,
        State state,
        @Nullable String model,
        @Nullable Feedback feedback) {

    /// Who speaks.
    public enum Role {
        person,
        basel,
        supporter,
        system
    }

    /// How far it is.
    public enum State {
        stored,
        streaming,
        done,
        stopped,
        failed
    }

    /// A piece of a message; only text so far.
    @Serdeable
    public record Part(String type, String text) {
        public static List<Part> text(String text) {
            return List.of(new Part("text", text));
        }
    }

    /// What an answer rests on: the `n`th mark in its text.
    @Serdeable
    public record Citation(int n, String id, String quote, String source, Instant at) {}

    /// What the reader thought of it.
    @Serdeable
    public record Feedback(@Nullable Rating rating, @Nullable String text) {}

    /// Thumbs.
    public enum Rating {
        up,
        down
    }
}
