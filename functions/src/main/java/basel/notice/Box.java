package basel.notice;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What waits to be sent to somebody by mail or text, and what was sent lately.
///
/// @param waiting notices to come
/// @param sending those of the batch that is being sent
/// @param batch names that batch while there is one, so that it goes once
/// @param dueAt when something is to be done
record Box(
        Set<String> waiting,
        Set<String> sending,
        @Nullable String batch,
        @Nullable Instant dueAt,
        @Nullable Instant lastAt,
        @Nullable Instant dayEnd,
        int sentInDay) {
    static final Box EMPTY = new Box(Set.of(), Set.of(), null, null, null, null, 0);

    Box {
        waiting = Set.copyOf(waiting);
        sending = Set.copyOf(sending);
    }

    /// The same when its batch has gone out.
    Box sent(Instant now) {
        var sameDay = dayEnd != null && dayEnd.isAfter(now);
        var end = sameDay ? dayEnd : now.plus(Pace.DAY);
        return new Box(waiting, sending, batch, dueAt, now, end, sameDay ? sentInDay + 1 : 1);
    }

    /// Whether something waits whose time has come.
    boolean due(Instant now) {
        return !waiting.isEmpty() && dueAt != null && !dueAt.isAfter(now);
    }
}
