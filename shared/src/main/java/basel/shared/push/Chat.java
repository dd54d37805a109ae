package basel.shared.push;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        String model,
        @Nullable About about,
        @Nullable Visit visit) {

    /// What it is about just now, in its language, and how many questions were answered in it.
    @Serdeable
    public record About(String topic, int answered) {}

    /// That it came about by an invite, and what its reader is in it: the visitor who talks, or the
    /// host who reads along.
    @Serdeable
    public record Visit(String inviteId, Role role) {}

    public enum Role {
        visitor,
        host
    }

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
