package basel.local.aws;

import basel.local.gateway.Faults;
import basel.local.run.FunctionRunner;
import basel.local.run.Outcome;
import basel.local.template.QueueMapping;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An event source mapping: hands batches of a queue to a function, so many at once as the mapping
/// allows, and deletes what the function has done. What failed stays invisible until its visibility
/// time is over, as on AWS.
final class QueuePump implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(QueuePump.class);
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// More than a machine can serve only wait for each other, until their calls to AWS run out of
    /// time.
    private static final int MOST_AT_ONCE = 8 * Runtime.getRuntime().availableProcessors();

    private final QueueMapping mapping;
    private final MessageQueue queue;
    private final String region;
    private final FunctionRunner runner;
    private final Faults faults;
    private final Kills kills;
    private final Semaphore free;
    private final Thread thread;

    QueuePump(
            QueueMapping mapping,
            MessageQueue queue,
            String region,
            FunctionRunner runner,
            Faults faults,
            Kills kills) {
        this.mapping = mapping;
        this.queue = queue;
        this.region = region;
        this.runner = runner;
        this.faults = faults;
        this.kills = kills;
        this.free = new Semaphore(Math.min(mapping.maxConcurrency(), MOST_AT_ONCE));
        this.thread = Thread.ofVirtual().name("pump-" + mapping.functionId()).start(this::run);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                free.acquire();
                var batch =
                        queue.receive(
                                mapping.batchSize(),
                                queue.spec().visibility(),
                                WAIT,
                                mapping.window());
                if (batch.isEmpty()) {
                    free.release();
                    continue;
                }
                Thread.startVirtualThread(() -> deliver(batch));
            }
        } catch (InterruptedException e) {
            log.debug("the pump of {} stops", mapping.functionId());
        }
    }

    private void deliver(List<Received> batch) {
        try {
            kills.during(() -> settle(batch));
            if (faults.strikes(Faults.DUPLICATE)) {
                runner.invoke(mapping.functionId(), event(batch), LONGEST);
            }
        } catch (RuntimeException e) {
            log.error(
                    "{} could not be called for {}", mapping.functionId(), queue.spec().name(), e);
        } finally {
            free.release();
        }
    }

    private void settle(List<Received> batch) {
        var outcome =
                diesAtOnce()
                        ? new Outcome.Failed("Killed", "the worker was killed on purpose")
                        : runner.invoke(mapping.functionId(), event(batch), LONGEST);
        var done = BatchResult.done(batch, outcome, mapping.partialFailures());
        if (done.size() < batch.size()) {
            var visibility = queue.visibility();
            log.warn(
                    "{} did not finish {} of {} from {}, which come again after {}: {}",
                    mapping.functionId(),
                    batch.size() - done.size(),
                    batch.size(),
                    queue.spec().name(),
                    visibility,
                    reason(outcome));
        }
        batch.stream()
                .filter(message -> done.contains(message.id()))
                .map(Received::handle)
                .forEach(queue::delete);
    }

    private boolean diesAtOnce() {
        return queue.spec().redrive() != null && faults.strikes(Faults.FAIL_DELIVERY);
    }

    private byte[] event(List<Received> batch) {
        return SqsEvents.of(batch, queue.spec(), region);
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered _ -> "batchItemFailures";
            case Outcome.Failed(var type, _) -> type;
            case Outcome.TimedOut _ -> "timed out";
        };
    }
}
