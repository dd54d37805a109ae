package basel.local.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// The messages of a queue, and which of them comes next. Guarded by its queue's lock.
final class Shelf {
    private final boolean fifo;
    private final BooleanSupplier reordered;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final List<StoredMessage> messages = new ArrayList<>();

    /// @param reordered whether this one time a standard queue gives a later message first
    Shelf(boolean fifo, BooleanSupplier reordered) {
        this.fifo = fifo;
        this.reordered = reordered;
    }

    void add(StoredMessage message) {
        messages.add(message);
    }

    boolean removeIf(Predicate<StoredMessage> unwanted) {
        return messages.removeIf(unwanted);
    }

    Optional<StoredMessage> find(Predicate<StoredMessage> wanted) {
        return messages.stream().filter(wanted).findFirst();
    }

    /// @param batch what goes out together with it: it blocks no group
    Optional<StoredMessage> next(Instant now, List<Received> batch) {
        return fifo ? nextInOrder(now, batch) : nextInNone(now);
    }

    /// When the first message becomes visible that is not, but `end` at the latest.
    Instant soonest(Instant now, Instant end) {
        var soonest = end;
        for (var message : messages) {
            if (message.visibleAt.isAfter(now) && message.visibleAt.isBefore(soonest)) {
                soonest = message.visibleAt;
            }
        }
        return soonest;
    }

    /// How many can be received, are in flight, are delayed.
    Sizes sizes(Instant now) {
        long flying = messages.stream().filter(message -> message.inFlight(now)).count();
        long hidden = messages.stream().filter(message -> message.visibleAt.isAfter(now)).count();
        return new Sizes(messages.size() - hidden, flying, hidden - flying);
    }

    record Sizes(long visible, long inFlight, long delayed) {}

    private Optional<StoredMessage> nextInOrder(Instant now, List<Received> batch) {
        var blocked = new HashSet<String>();
        for (var message : messages) {
            var group = String.valueOf(message.draft.group());
            if (!message.visibleAt.isAfter(now)) {
                if (!blocked.contains(group)) {
                    return Optional.of(message);
                }
            } else if (batch.stream().noneMatch(one -> one.handle().equals(message.handle))) {
                blocked.add(group);
            }
        }
        return Optional.empty();
    }

    private Optional<StoredMessage> nextInNone(Instant now) {
        var ready = messages.stream().filter(message -> !message.visibleAt.isAfter(now)).toList();
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ready.get(reordered.getAsBoolean() ? random.nextInt(ready.size()) : 0));
    }
}
