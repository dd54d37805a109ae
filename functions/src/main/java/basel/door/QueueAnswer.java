package basel.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Which messages failed, and are to come again.
@Serdeable
record QueueAnswer(@JsonInclude(JsonInclude.Include.ALWAYS) List<Failure> batchItemFailures) {

    /// One that failed.
    @Serdeable
    record Failure(String itemIdentifier) {}

    static QueueAnswer failed(List<String> messageIds) {
        return new QueueAnswer(messageIds.stream().map(Failure::new).toList());
    }
}
