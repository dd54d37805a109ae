package basel.door;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Messages of a queue, as SQS hands them to a function. Only what is used; the keys are SQS's.
@Serdeable
record QueueEvent(@com.fasterxml.jackson.annotation.JsonProperty("Records") List<Entry> records) {

    /// One message.
    @Serdeable
    record Entry(
            String messageId,
            String body,
            @Nullable Map<String, String> attributes,
            @Nullable String eventSourceARN) {}
}
