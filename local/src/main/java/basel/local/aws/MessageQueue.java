package basel.local.aws;

import basel.local.template.QueueSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// An SQS queue in memory, standard or FIFO.
///
/// FIFO: within a group messages come in order, and while one is in flight no other of its group is
/// given out. A message received more often than the queue's redrive policy allows goes to the
/// dead-letter queue instead.
final class MessageQueue {
    private static final Duration LONGEST_NAP = Duration.ofMillis(500);

    private final QueueSpec spec;
    private final Clock clock;
    private final Pace pace;
    private final Deduplication deduplication;
    private final Shelf shelf;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable MessageQueue deadLetters;
    private long sequence = 1_887_000_000_000_000_000L;

    /// @param reordered whether this one time a standard queue gives a later message first
    MessageQueue(QueueSpec spec, Pace pace, Clock clock, BooleanSupplier reordered) {
        this.spec = spec;
        this.pace = pace;
        this.clock = clock;
        this.shelf = new Shelf(spec.fifo(), reordered);
        this.deduplication = new Deduplication(spec, pace);
    }

    QueueSpec spec() {
        return spec;
    }

    /// The visibility time as this machine's clock runs.
    Duration visibility() {
        return pace.queue(spec.visibility());
    }

    void redriveTo(MessageQueue queue) {
        deadLetters = queue;
    }

    /// Stores a message; a FIFO queue answers a repeat within five minutes as it did the first.
    Deduplication.Sent send(Draft given) {
        lock.lock();
        try {
            var now = clock.instant();
            var draft = given.known(Deduplication.id(spec, given));
            var known =
                    spec.fifo()
                            ? deduplication.known(draft, now)
                            : Optional.<Deduplication.Sent>empty();
            if (known.isPresent()) {
                return known.get();
            }
            var delay = pace.queue(draft.delay() == null ? spec.delay() : draft.delay());
            var number = spec.fifo() ? String.format("%020d", ++sequence) : "";
            var message =
                    new StoredMessage(
                            UUID.randomUUID().toString(), draft, number, now, now.plus(delay));
            shelf.add(message);
            var sent = new Deduplication.Sent(message.id, number, now);
            if (spec.fifo()) {
                deduplication.remember(draft, sent);
            }
            changed.signalAll();
            return sent;
        } finally {
            lock.unlock();
        }
    }

    /// At most so many messages; waits for the first one, and then for `window` to fill the batch.
    List<Received> receive(int most, Duration visibility, Duration wait, Duration window)
            throws InterruptedException {
        var result = new ArrayList<Received>();
        var filling = false;
        lock.lockInterruptibly();
        try {
            var end = clock.instant().plus(wait);
            while (true) {
                var now = clock.instant();
                take(most - result.size(), now, visibility, result);
                if (!result.isEmpty() && !filling) {
                    filling = true;
                    end = now.plus(window);
                }
                if (result.size() == most || !now.isBefore(end)) {
                    return result;
                }
                var _ = changed.awaitNanos(untilNext(now, end));
            }
        } finally {
            lock.unlock();
        }
    }

    boolean delete(String handle) {
        lock.lock();
        try {
            var gone = shelf.removeIf(message -> handle.equals(message.handle));
            changed.signalAll();
            return gone;
        } finally {
            lock.unlock();
        }
    }

    /// Whether the message was still in flight.
    boolean changeVisibility(String handle, Duration visibility) {
        lock.lock();
        try {
            var now = clock.instant();
            var found =
                    shelf.find(message -> handle.equals(message.handle) && message.inFlight(now));
            found.ifPresent(message -> {
                message.visibleAt = now.plus(pace.queue(visibility));
                changed.signalAll();
            });
            return found.isPresent();
        } finally {
            lock.unlock();
        }
    }

    void purge() {
        lock.lock();
        try {
            shelf.removeIf(_ -> true);
        } finally {
            lock.unlock();
        }
    }

    Shelf.Sizes sizes() {
        lock.lock();
        try {
            return shelf.sizes(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    private void take(int most, Instant now, Duration visibility, List<Received> result) {
        var oldest = now.minus(spec.retention());
        shelf.removeIf(message -> message.sentAt.isBefore(oldest));
        int full = result.size() + most;
        while (result.size() < full) {
            var next = shelf.next(now, result);
            if (next.isEmpty()) {
                return;
            }
            if (exhausted(next.get())) {
                bury(next.get(), now);
            } else {
                result.add(next.get().receive(now, now.plus(pace.queue(visibility))));
            }
        }
    }

    private boolean exhausted(StoredMessage message) {
        return spec.redrive() != null
                && deadLetters != null
                && message.receives >= spec.redrive().maxReceives();
    }

    private void bury(StoredMessage message, Instant now) {
        shelf.removeIf(each -> each == message);
        if (deadLetters != null) {
            deadLetters.adopt(message, now, spec.arn());
        }
    }

    /// Takes a message that another queue gave up on; it keeps its id and the time it was sent.
    private void adopt(StoredMessage message, Instant now, String source) {
        lock.lock();
        try {
            var number = spec.fifo() ? String.format("%020d", ++sequence) : "";
            var adopted = new StoredMessage(message.id, message.draft, number, message.sentAt, now);
            adopted.deadLetterOf = source;
            shelf.add(adopted);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Nanoseconds until a message may become visible, or the wait ends.
    private long untilNext(Instant now, Instant end) {
        var nanos = Duration.between(now, shelf.soonest(now, end)).toNanos();
        return Math.clamp(nanos, 100_000, LONGEST_NAP.toNanos());
    }
}
