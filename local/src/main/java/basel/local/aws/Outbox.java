package basel.local.aws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/// What was sent from this machine, newest first; the oldest fall out past two thousand.
public final class Outbox<T> {
    private static final int MOST = 2_000;

    private final Deque<T> sent = new ArrayDeque<>();

    synchronized void add(T message) {
        sent.addFirst(message);
        if (sent.size() > MOST) {
            sent.removeLast();
        }
    }

    public synchronized List<T> all() {
        return new ArrayList<>(sent);
    }

    public List<T> matching(Predicate<T> wanted) {
        return all().stream().filter(wanted).toList();
    }

    public synchronized void clear() {
        sent.clear();
    }
}
