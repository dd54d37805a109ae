package basel.shared.push;

import basel.shared.kernel.ConnectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sockets that are told the same things. One that is gone, or that cannot be reached now, never
/// stops the rest.
public final class Watchers {
    private static final Logger log = LoggerFactory.getLogger(Watchers.class);

    private final List<ConnectionId> ids;
    private final Push push;
    private final Consumer<ConnectionId> drop;

    Watchers(List<ConnectionId> ids, Push push, Consumer<ConnectionId> drop) {
        this.ids = new ArrayList<>(ids);
        this.push = push;
        this.drop = drop;
    }

    /// Posts the event to every socket that is still there.
    public void tell(ServerEvent event) {
        for (var id : List.copyOf(ids)) {
            if (post(id, event) == PushResult.GONE) {
                ids.remove(id);
                drop.accept(id);
            }
        }
    }

    /// Those who were not among `before`.
    public Watchers since(Watchers before) {
        return new Watchers(
                ids.stream().filter(id -> !before.ids.contains(id)).toList(), push, drop);
    }

    /// Whether this one is among them.
    public boolean include(ConnectionId one) {
        return ids.contains(one);
    }

    /// These and one more.
    public Watchers with(ConnectionId one) {
        var all = new ArrayList<>(ids);
        all.add(one);
        return new Watchers(all, push, drop);
    }

    /// All but one.
    public Watchers without(ConnectionId one) {
        return new Watchers(ids.stream().filter(id -> !id.equals(one)).toList(), push, drop);
    }

    private PushResult post(ConnectionId id, ServerEvent event) {
        try {
            return push.send(id, event);
        } catch (software.amazon.awssdk.core.exception.SdkException e) {
            log.warn("post failed: connection={} reason={}", id.value(), e.getMessage());
            return PushResult.SENT;
        }
    }
}
