package basel.cv;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the reading of the last uploaded CV stands.
@Serdeable
record CvReading(
        String id,
        State state,
        @Schema(description = "How many characters were read.") int characters,
        @Schema(description = "How many facts were new, once it is done.") @Nullable Integer found,
        Instant createdAt) {

    /// Reading, done, or failed for good.
    enum State {
        reading,
        done,
        failed
    }
}
