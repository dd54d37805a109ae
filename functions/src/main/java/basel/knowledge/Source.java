package basel.knowledge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// Where chunks come from, and what decides who may find them: its kind (`said`, `fact`, …), its
/// visibility and its topics. The higher revision stands, in whatever order revisions arrive.
public record Source(
        String id, String type, String visibility, Set<String> topics, Instant at, long revision) {
    public Source {
        topics = Set.copyOf(topics);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
