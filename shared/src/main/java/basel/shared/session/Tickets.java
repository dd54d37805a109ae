package basel.shared.session;

import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.sign.Secrets;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tickets that open one socket each, within 30 seconds. Spending is one conditional delete.
@Singleton
public final class Tickets {
    private static final Duration LIFE = Duration.ofSeconds(30);

    private final Table table;
    private final Sessions sessions;
    private final Clock clock;

    Tickets(Tables tables, Sessions sessions, Clock clock) {
        this.table = tables.named("sessions");
        this.sessions = sessions;
        this.clock = clock;
    }

    /// A ticket as its browser gets it.
    public record Ticket(String ticket, Instant expiresAt) {}

    public Ticket issue(UserId user, SessionId session) {
        var ticket = Secrets.random();
        var end = clock.instant().plus(LIFE);
        table.put(
                Item.keyed(key(ticket), "ticket")
                        .text("user", user.value())
                        .text("session", session.value())
                        .time("expiresAt", end)
                        .ttl(end)
                        .build());
        return new Ticket(ticket, end);
    }

    /// The session that the ticket was made for, once, while the session stands.
    public Optional<Session> spend(String ticket) {
        return table.delete(
                        key(ticket),
                        "ticket",
                        Condition.exists().above("expiresAt", clock.instant()))
                .flatMap(item ->
                        sessions.find(
                                new UserId(item.text("user")),
                                new SessionId(item.text("session"))));
    }

    private static String key(String ticket) {
        return "k#" + Secrets.hash(ticket);
    }
}
