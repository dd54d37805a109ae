package basel.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A message as its sender gives it.
///
/// @param attributes the message attributes as the SDK writes them, an empty object without any
/// @param delay null takes the queue's own
record Draft(
        String body,
        JsonNode attributes,
        @Nullable Duration delay,
        @Nullable String group,
        @Nullable String deduplication,
        @Nullable String trace,
        String sender) {

    static Draft of(String body) {
        return new Draft(body, Wire.JSON.createObjectNode(), null, null, null, null, "local");
    }

    Draft inGroup(String name, @Nullable String deduplicationId) {
        return new Draft(body, attributes, delay, name, deduplicationId, trace, sender);
    }

    /// The same, with the id by which a repeat is known.
    Draft known(@Nullable String deduplicationId) {
        return new Draft(body, attributes, delay, group, deduplicationId, trace, sender);
    }

    Draft after(Duration time) {
        return new Draft(body, attributes, time, group, deduplication, trace, sender);
    }
}
