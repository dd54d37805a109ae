package basel.login;

import basel.account.Address;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.LoginId;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All attempts to sign in. Key `l#<login id>`/`login`. One ends by a single conditional write.
@Singleton
final class Logins {
    static final int TRIES = 3;

    private static final String SK = "login";
    private static final String END = "end";

    private final Table table;
    private final Clock clock;

    Logins(Tables tables, Clock clock) {
        this.table = tables.named("logins");
        this.clock = clock;
    }

    void add(Login login) {
        var connection = login.connection();
        table.put(
                Item.keyed(key(login.id()), SK)
                        .text("id", login.id().value())
                        .text("kind", login.address().kind().name())
                        .text("address", login.address().value())
                        .text("challenge", login.challenge())
                        .text("linkHash", login.linkHash())
                        .text("codeHash", login.codeHash())
                        .text("browser", login.browser())
                        .text("place", login.place())
                        .text("country", login.country())
                        .text("askedFrom", login.askedFrom())
                        .text("connection", connection == null ? null : connection.value())
                        .text("language", login.language())
                        .time("askedAt", login.askedAt())
                        .time("expiresAt", login.expiresAt())
                        .number("tries", 0)
                        .ttl(login.expiresAt().plus(Duration.ofHours(1)))
                        .build());
    }

    Optional<Login> find(LoginId id) {
        return table.get(key(id), SK).map(Logins::read);
    }

    /// From now on this socket is the one that waits.
    void wait(LoginId id, ConnectionId connection) {
        table.change(
                Change.to(key(id), SK)
                        .set("connection", connection.value())
                        .when(Condition.exists()));
    }

    /// Counts one try of the code before it is looked at; nothing when all are used, or when it
    /// ended.
    Optional<Login> countTry(LoginId id) {
        var counted =
                table.change(
                        Change.to(key(id), SK)
                                .add("tries", 1)
                                .when(waiting().below("tries", TRIES)));
        return counted instanceof WriteResult.Done(var item)
                ? Optional.of(read(item))
                : Optional.empty();
    }

    /// Adds to a transaction that the login ends so, if it still waits. One write.
    void end(Transaction transaction, LoginId id, Login.End end) {
        transaction.change(table, ending(id, end));
    }

    /// Ends the login without a session; false if it had ended.
    boolean refuse(LoginId id) {
        var end = new Login.End(Login.Way.REFUSED, null, null, null, clock.instant());
        return table.change(ending(id, end)).done();
    }

    private Change ending(LoginId id, Login.End end) {
        var user = end.user();
        var session = end.session();
        return Change.to(key(id), SK)
                .set(END, end.way().name())
                .set("endedAt", end.at())
                .set("user", user == null ? null : user.value())
                .set("session", session == null ? null : session.value())
                .set("secretHash", end.secretHash())
                .when(waiting());
    }

    private Condition waiting() {
        return Condition.exists().missing(END).above("expiresAt", clock.instant());
    }

    private static Login read(Item item) {
        return new Login(
                new LoginId(item.text("id")),
                new Address(Address.Kind.valueOf(item.text("kind")), item.text("address")),
                item.text("challenge"),
                item.text("linkHash"),
                item.text("codeHash"),
                item.text("browser"),
                item.maybeText("place").orElse(null),
                item.maybeText("country").orElse(null),
                item.maybeText("askedFrom").orElse(null),
                item.maybeText("connection").map(ConnectionId::new).orElse(null),
                item.text("language"),
                item.time("askedAt"),
                item.time("expiresAt"),
                item.number("tries"),
                end(item));
    }

    private static Login.@Nullable End end(Item item) {
        if (!item.has(END)) {
            return null;
        }
        return new Login.End(
                Login.Way.valueOf(item.text(END)),
                item.maybeText("user").map(UserId::new).orElse(null),
                item.maybeText("session").map(SessionId::new).orElse(null),
                item.maybeText("secretHash").orElse(null),
                item.maybeTime("endedAt").orElse(Instant.EPOCH));
    }

    private static String key(LoginId id) {
        return "l#" + id.value();
    }
}
