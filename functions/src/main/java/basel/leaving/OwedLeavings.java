package basel.leaving;

import basel.shared.work.ScheduledWork;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// Orders what is owed: a deletion that did not come to its end (its order was lost, or died), and
/// the second one of each.
@Singleton
final class OwedLeavings implements ScheduledWork {
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Leavings leavings;
    private final WorkQueue queue;

    OwedLeavings(Leavings leavings, WorkQueue queue) {
        this.leavings = leavings;
        this.queue = queue;
    }

    @Override
    public String name() {
        return "owed deletions of people";
    }

    @Override
    public void run(Instant now) {
        for (var leaving : leavings.some()) {
            var wait = leaving.swept() ? LeaveWork.SETTLED : LATE;
            if (!leaving.since().plus(wait).isAfter(now)) {
                queue.later(LeaveWork.TYPE, leaving.user().value());
            }
        }
    }
}
