package basel.shared.session;

import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.sign.Secrets;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refresh secrets: each use gives a successor. For 30 seconds a used one still gives a sibling
/// (two tabs at once); later only while no successor was used (the answer was lost), and then the
/// successors given before are worth nothing any more. Anything else means that somebody else holds
/// a copy.
@Singleton
public final class RefreshChains {
    private static final Duration LIFE = Sessions.LIFE;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final String ROW = "refresh";
    private static final String USED = "usedAt";
    private static final String FOLLOWED = "followed";
    private static final String ROUND = "round";

    private final Table table;
    private final Sessions sessions;
    private final Clock clock;

    RefreshChains(Tables tables, Sessions sessions, Clock clock) {
        this.table = tables.named("sessions");
        this.sessions = sessions;
        this.clock = clock;
    }

    /// A new chain's first secret.
    public String begin(Session session) {
        return give(session, null, 0);
    }

    /// Takes a secret and gives its successor.
    public RefreshResult use(String secret) {
        var hash = Secrets.hash(secret);
        var found = table.get(key(hash), ROW).filter(row -> isFresh(row));
        var session = found.flatMap(row -> session(row));
        if (found.isEmpty() || session.isEmpty()) {
            return new RefreshResult.Unknown();
        }
        var now = clock.instant();
        if (!follows(found.get())) {
            return new RefreshResult.Reused(session.get());
        }
        var round = mayGive(hash, now);
        if (round.isEmpty()) {
            return new RefreshResult.Reused(session.get());
        }
        if (!sessions.used(session.get())) {
            return new RefreshResult.Unknown();
        }
        return new RefreshResult.Rotated(session.get(), give(session.get(), hash, round.get()));
    }

    private boolean isFresh(Item row) {
        return row.time("expiresAt").isAfter(clock.instant());
    }

    private Optional<Session> session(Item row) {
        return sessions.find(new UserId(row.text("user")), new SessionId(row.text("session")));
    }

    /// Tells the predecessor that a successor was used. False if a later sibling replaced this one.
    private boolean follows(Item row) {
        var parent = row.maybeText("parent");
        if (parent.isEmpty()) {
            return true;
        }
        return table.change(
                        Change.to(key(parent.get()), ROW)
                                .set(FOLLOWED, true)
                                .when(Condition.exists().equal(ROUND, row.number("ofRound"))))
                .done();
    }

    /// The round in which a successor may be given now: the first use begins it, a lost answer
    /// begins another.
    private Optional<Long> mayGive(String hash, Instant now) {
        var first =
                table.change(
                        Change.to(key(hash), ROW)
                                .set(USED, now)
                                .when(Condition.exists().missing(USED)));
        if (first instanceof WriteResult.Done(var row)) {
            return Optional.of(row.number(ROUND));
        }
        var grace =
                table.get(key(hash), ROW)
                        .filter(row -> now.isBefore(row.time(USED).plus(GRACE)))
                        .map(row -> row.number(ROUND));
        if (grace.isPresent()) {
            return grace;
        }
        var lost =
                table.change(
                        Change.to(key(hash), ROW)
                                .set(USED, now)
                                .add(ROUND, 1)
                                .when(Condition.exists().missing(FOLLOWED)));
        return lost instanceof WriteResult.Done(var row)
                ? Optional.of(row.number(ROUND))
                : Optional.empty();
    }

    private String give(Session session, @Nullable String parent, long ofRound) {
        var secret = Secrets.random();
        var now = clock.instant();
        table.put(
                Item.keyed(key(Secrets.hash(secret)), ROW)
                        .text("user", session.user().value())
                        .text("session", session.id().value())
                        .text("parent", parent)
                        .number("ofRound", ofRound)
                        .number(ROUND, 0)
                        .time("expiresAt", now.plus(LIFE))
                        .ttl(now.plus(LIFE).plus(LIFE))
                        .build());
        return secret;
    }

    private static String key(String hash) {
        return "r#" + hash;
    }
}
