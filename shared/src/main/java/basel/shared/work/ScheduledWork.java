package basel.shared.work;

import java.time.Instant;

/// Work that is looked after every minute. It may overlap with itself.
public interface ScheduledWork {
    /// Its name in the log.
    String name();

    /// Does what is due at `now`. What it throws is logged and does not stop other work.
    void run(Instant now);
}
