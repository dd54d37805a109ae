package basel.local.aws;

import java.time.Duration;

/// How much faster than on AWS the clocks of queues and schedules run; tests shrink them.
///
/// @param queues factor for visibility, delays and the five minutes of deduplication
/// @param schedules factor for `rate(…)` and `cron(…)`
public record Pace(int queues, int schedules) {
    public static final Pace AWS = new Pace(1, 1);

    Duration queue(Duration real) {
        return real.dividedBy(queues);
    }

    Duration schedule(Duration real) {
        return real.dividedBy(schedules);
    }
}
