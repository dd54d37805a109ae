package basel.shared.session;

import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.sign.Secrets;
import basel.shared.sign.SessionTokens;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Sessions, and the hashes of their tokens. A session is dead the moment its row is gone: its
/// tokens, refresh secrets and tickets only point to it.
@Singleton
public final class Sessions {
    /// How long a session lives without a refresh.
    public static final Duration LIFE = Duration.ofDays(30);

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final int MOST = 100;

    private final Table table;
    private final SessionTokens tokens;
    private final Clock clock;

    Sessions(Tables tables, SessionTokens tokens, Clock clock) {
        this.table = tables.named("sessions");
        this.tokens = tokens;
        this.clock = clock;
    }

    /// A token as its browser gets it.
    public record Token(String token, Instant expiresAt) {}

    /// The session that this token belongs to, while both stand.
    public Optional<Session> by(String token) {
        var now = clock.instant();
        return table.get(Keys.token(Secrets.hash(token)), Keys.TOKEN)
                .filter(item -> !item.expired(now))
                .flatMap(item ->
                        find(new UserId(item.text("user")), new SessionId(item.text("session"))));
    }

    /// The session with this id, while it stands.
    public Optional<Session> find(UserId user, SessionId id) {
        return table.get(Keys.user(user), Keys.session(id))
                .filter(item -> !item.expired(clock.instant()))
                .map(Sessions::read);
    }

    /// All sessions of a user, the newest last.
    public List<Session> of(UserId user) {
        var now = clock.instant();
        return table.query(Query.of(Keys.user(user)).beginning(Keys.SESSION).limit(MOST)).stream()
                .filter(item -> !item.expired(now))
                .map(Sessions::read)
                .toList();
    }

    /// Adds a new session to a transaction.
    public void begin(Transaction transaction, Session session) {
        transaction.put(table, row(session), Condition.isNew());
    }

    /// Gives a session one more token. It is worth nothing if the session ended meanwhile.
    public Token token(Session session) {
        var end =
                clock.instant().plus(TOKEN_LIFE).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        var token = tokens.sign(session.user(), session.shown(), end);
        table.put(
                Item.keyed(Keys.token(Secrets.hash(token)), Keys.TOKEN)
                        .text("user", session.user().value())
                        .text("session", session.id().value())
                        .ttl(end)
                        .build());
        return new Token(token, end);
    }

    /// Notes that the session was used now and lives on from now; false if it ended meanwhile.
    public boolean used(Session session) {
        var now = clock.instant();
        return table.change(
                        Change.to(Keys.user(session.user()), Keys.session(session.id()))
                                .set("lastUsedAt", now)
                                .set("expiresAt", now.plus(LIFE))
                                .set(Item.TTL, now.plus(LIFE).getEpochSecond())
                                .when(Condition.exists()))
                .done();
    }

    /// Writes the account's roles and language into all its sessions.
    public void tell(UserId user, Set<Role> roles, String language) {
        for (var session : of(user)) {
            table.change(
                    Change.to(Keys.user(user), Keys.session(session.id()))
                            .set("roles", names(roles))
                            .set("language", language)
                            .when(Condition.exists()));
        }
    }

    /// Ends a session; true if it stood until now.
    public boolean end(UserId user, SessionId id) {
        return table.delete(Keys.user(user), Keys.session(id)).isPresent();
    }

    private static Item row(Session session) {
        return Item.keyed(Keys.user(session.user()), Keys.session(session.id()))
                .text("user", session.user().value())
                .text("session", session.id().value())
                .texts("roles", names(session.roles()))
                .text("language", session.language())
                .time("createdAt", session.createdAt())
                .time("lastUsedAt", session.lastUsedAt())
                .time("expiresAt", session.expiresAt())
                .text("browser", session.browser())
                .text("place", session.place())
                .ttl(session.expiresAt())
                .build();
    }

    private static Session read(Item item) {
        return new Session(
                new SessionId(item.text("session")),
                new UserId(item.text("user")),
                item.texts("roles").stream()
                        .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                item.text("language"),
                item.time("createdAt"),
                item.time("lastUsedAt"),
                item.time("expiresAt"),
                item.text("browser"),
                item.maybeText("place").orElse(null));
    }

    private static Set<String> names(Set<Role> roles) {
        return roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// `u#<user>`/`s#<session>`: a session; `t#<hash of a token>`/`token`: where it belongs;
    /// `r#<hash>`/`refresh` and `k#<hash>`/`ticket` likewise.
    static final class Keys {
        static final String SESSION = "s#";
        static final String TOKEN = "token";

        private Keys() {}

        static String user(UserId user) {
            return "u#" + user.value();
        }

        static String session(SessionId id) {
            return SESSION + id.value();
        }

        static String token(String hash) {
            return "t#" + hash;
        }
    }
}
