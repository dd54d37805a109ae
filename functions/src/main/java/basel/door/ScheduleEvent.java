package basel.door;

import io.micronaut.serde.annotation.Serdeable;

/// The schedule's tick. What it says is not used: only that it came.
@Serdeable
record ScheduleEvent() {}
