package basel.shared.limit;

import basel.shared.sign.Secrets;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import basel.shared.web.Problem;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/// Counts what may be done only so often. Whose it is stands in the table as a hash. When the table
/// does not answer, nothing is allowed.
@Singleton
public final class Limits {
    private static final Logger log = LoggerFactory.getLogger(Limits.class);
    private static final String COUNT = "count";
    private static final String UNTIL = "until";
    private static final int TRIES = 3;

    private final Table table;
    private final Clock clock;
    private final boolean off;

    Limits(Tables tables, Clock clock, @Value("${basel.limits:on}") String limits) {
        this.table = tables.named("limits");
        this.clock = clock;
        this.off = limits.equals("off");
    }

    /// Counts one more of `limit` for `whose`, or refuses with 429 and the time to wait.
    public void spend(Limit limit, String whose) {
        if (off) {
            return;
        }
        var wait = wait(limit, whose);
        if (!wait.isZero()) {
            throw Problem.tooMany(
                    "This was asked for too often. Please wait a little.",
                    (int) Math.max(1, wait.toSeconds() + 1));
        }
    }

    /// Counts one more of `limit` for `whose`; false where that would be too many. For work that
    /// nobody waits for.
    public boolean allows(Limit limit, String whose) {
        return off || wait(limit, whose).isZero();
    }

    private Duration wait(Limit limit, String whose) {
        try {
            return count(limit, limit.what() + "#" + Secrets.hash(whose));
        } catch (SdkException e) {
            log.error("limit cannot be read: what={}", limit.what(), e);
            throw Problem.unavailable("This cannot be done right now. Please try again.");
        }
    }

    private Duration count(Limit limit, String key) {
        var now = clock.instant();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var more =
                    table.change(
                            Change.to(key, "window")
                                    .add(COUNT, 1)
                                    .when(
                                            Condition.none()
                                                    .above(UNTIL, now)
                                                    .below(COUNT, limit.most())));
            if (more.done()) {
                return Duration.ZERO;
            }
            if (begins(limit, key, now)) {
                return Duration.ZERO;
            }
            if (more instanceof WriteResult.Refused(var standing)
                    && standing != null
                    && standing.time(UNTIL).isAfter(now)) {
                return Duration.between(now, standing.time(UNTIL));
            }
        }
        return limit.window();
    }

    private boolean begins(Limit limit, String key, Instant now) {
        var end = now.plus(limit.window());
        var window = Item.keyed(key, "window").number(COUNT, 1).time(UNTIL, end).ttl(end).build();
        var free = Condition.none().missingOrBelow(UNTIL, now);
        return table.put(window, free).done();
    }
}
