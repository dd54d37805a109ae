package basel.door;

import io.micronaut.serde.annotation.Serdeable;

/// How many of the things that are looked after went well, and how many did not.
@Serdeable
record ScheduleAnswer(int done, int failed) {}
