package basel.shared.push;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Open sockets, and who watches which conversation. A socket lives two hours at most (API
/// Gateway's limit), and so do its rows. A row that outlived its socket goes at the first post that
/// finds it gone.
@Singleton
public final class Connections {
    private static final Duration LIFE = Duration.ofHours(2);
    private static final int MOST = 100;

    private final Table table;
    private final Push push;
    private final Clock clock;

    Connections(Tables tables, Push push, Clock clock) {
        this.table = tables.named("connections");
        this.push = push;
        this.clock = clock;
    }

    /// Notes an open socket, among its user's when it is signed in.
    public void add(Connection connection) {
        table.put(row(Keys.socket(connection.id()), "socket", connection));
        var user = connection.user();
        if (user != null) {
            table.put(row(Keys.user(user), connection.id().value(), connection));
        }
    }

    /// The socket with this id, while it may still be open.
    public Optional<Connection> find(ConnectionId id) {
        return table.get(Keys.socket(id), "socket")
                .filter(item -> !item.expired(clock.instant()))
                .map(Connections::read);
    }

    /// Forgets a socket. What it watched goes when a post finds it gone, or in two hours.
    public void drop(ConnectionId id) {
        table.delete(Keys.socket(id), "socket")
                .flatMap(item -> item.maybeText("user"))
                .ifPresent(user -> table.delete(Keys.user(new UserId(user)), id.value()));
    }

    /// All sockets of a user.
    public List<Connection> of(UserId user) {
        return live(Keys.user(user)).stream().map(Connections::read).toList();
    }

    /// Lets a socket watch a conversation. Watching twice is watching once.
    public void watch(ChatId chat, ConnectionId id) {
        table.put(
                Item.keyed(Keys.watchers(chat), id.value())
                        .text("connection", id.value())
                        .ttl(clock.instant().plus(LIFE))
                        .build());
    }

    /// Who watches a conversation now, to be asked once and told many times.
    public Watchers watchers(ChatId chat) {
        var ids =
                live(Keys.watchers(chat)).stream()
                        .map(item -> new ConnectionId(item.text("connection")))
                        .toList();
        return new Watchers(ids, push, gone -> table.delete(Keys.watchers(chat), gone.value()));
    }

    /// Tells one socket; that it is gone is no harm.
    public void tell(ConnectionId id, ServerEvent event) {
        new Watchers(List.of(id), push, gone -> {}).tell(event);
    }

    /// Tells all sockets of a user.
    public void tell(UserId user, ServerEvent event) {
        Consumer<ConnectionId> drop = gone -> table.delete(Keys.user(user), gone.value());
        new Watchers(of(user).stream().map(Connection::id).toList(), push, drop).tell(event);
    }

    private List<Item> live(String pk) {
        var now = clock.instant();
        return table.query(Query.of(pk).limit(MOST)).stream()
                .filter(item -> !item.expired(now))
                .toList();
    }

    private Item row(String pk, String sk, Connection connection) {
        var user = connection.user();
        var session = connection.session();
        return Item.keyed(pk, sk)
                .text("connection", connection.id().value())
                .text("user", user == null ? null : user.value())
                .text("session", session == null ? null : session.value())
                .time("connectedAt", connection.connectedAt())
                .ttl(connection.connectedAt().plus(LIFE))
                .build();
    }

    private static Connection read(Item item) {
        return new Connection(
                new ConnectionId(item.text("connection")),
                item.maybeText("user").map(UserId::new).orElse(null),
                item.maybeText("session").map(SessionId::new).orElse(null),
                item.time("connectedAt"));
    }

    /// `c#<connection>`/`socket`, `u#<user>`/`<connection>`, `w#<chat>`/`<connection>`.
    private static final class Keys {
        static String socket(ConnectionId id) {
            return "c#" + id.value();
        }

        static String user(UserId user) {
            return "u#" + user.value();
        }

        static String watchers(ChatId chat) {
            return "w#" + chat.value();
        }
    }
}
