package basel.local.aws;

import basel.local.template.QueueSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which messages of the last five minutes a FIFO queue knows.
final class Deduplication {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final QueueSpec spec;
    private final Duration remembered;
    private final Map<String, Sent> sent = new LinkedHashMap<>();

    Deduplication(QueueSpec spec, Pace pace) {
        this.spec = spec;
        this.remembered = pace.queue(REMEMBERED);
    }

    /// What a send gives back; `sequence` is empty on a standard queue.
    record Sent(String id, String sequence, Instant at) {}

    /// The id to deduplicate by: the sender's, else the body's SHA-256 where the queue does so.
    static @Nullable String id(QueueSpec spec, Draft draft) {
        if (draft.deduplication() != null || !spec.contentDeduplication()) {
            return draft.deduplication();
        }
        return Digests.sha256(draft.body());
    }

    Optional<Sent> known(Draft draft, Instant now) {
        sent.values().removeIf(old -> old.at().plus(remembered).isBefore(now));
        return Optional.ofNullable(sent.get(key(draft)));
    }

    void remember(Draft draft, Sent message) {
        sent.put(key(draft), message);
    }

    private String key(Draft draft) {
        return spec.deduplicationPerGroup()
                ? draft.group() + "\n" + draft.deduplication()
                : String.valueOf(draft.deduplication());
    }
}
