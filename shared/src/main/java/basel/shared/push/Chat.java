package basel.shared.push;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// A conversation as its reader sees it. `model` names what answers, such as `scripted`.
@Serdeable
public record Chat(
        String id,
        Kind kind,
        String title,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        long lastSeq,
        long readSeq,
        long unread,
        String model) {

    /// What the conversation is for.
    public enum Kind {
        basel,
        persona,
        simulation,
        study,
        support,
        assistant
    }

    /// Where it stands.
    public enum Status {
        open,
        assigned,
        closed,
        paused,
        finished
    }
}
