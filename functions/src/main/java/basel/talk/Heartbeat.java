package basel.talk;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something again and again beside the work it belongs to, until that ends.
final class Heartbeat implements AutoCloseable {
    /// A lease outlives two beats that fail.
    static final Duration EVERY = Leases.LIFE.dividedBy(4);

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final Runnable beat;
    private final Thread thread;

    /// The interrupt alone does not tell: a call that is cut off by it may take it for its own.
    private volatile boolean over;

    Heartbeat(Runnable beat) {
        this.beat = beat;
        this.thread = Thread.ofVirtual().name("heartbeat").start(this::run);
    }

    /// No beat runs once this has come back.
    @Override
    public void close() {
        over = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!over) {
            try {
                Thread.sleep(EVERY);
                beat.run();
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException missed) {
                if (!over) {
                    log.warn("a heartbeat was missed", missed);
                }
            }
        }
    }
}
