package basel.account;

import basel.shared.kernel.UserId;
import basel.shared.sign.Secrets;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.web.Origins;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The links by which the owner of an account says "this was not me": all sessions end, browsers,
/// passwords and providers are forgotten, and the address must be proven again. Key `x#<hash of the
/// link's secret>`/`not-me`.
@Singleton
public final class NotMeLinks {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final String SK = "not-me";

    private final Table table;
    private final Accounts accounts;
    private final Origins origins;
    private final Clock clock;

    NotMeLinks(Tables tables, Accounts accounts, Origins origins, Clock clock) {
        this.table = tables.named("accounts");
        this.accounts = accounts;
        this.origins = origins;
        this.clock = clock;
    }

    /// What became of a link that was followed.
    public enum Result {
        /// Everything ended.
        ENDED,
        /// The link is unknown or too old.
        UNKNOWN
    }

    /// A new link for the owner of this account.
    public String link(UserId user) {
        return link(user, null);
    }

    /// The same to an address that the account had before; following it gives the address back.
    String link(UserId user, @Nullable String former) {
        var secret = Secrets.random();
        var end = clock.instant().plus(LIFE);
        table.put(
                Item.keyed(key(secret), SK)
                        .text("user", user.value())
                        .text("former", former)
                        .time("expiresAt", end)
                        .ttl(end)
                        .build());
        return origins.own() + "/not-me#token=" + secret;
    }

    /// Ends what a stranger may have begun.
    public Result follow(String secret) {
        var found =
                table.get(key(secret), SK)
                        .filter(item -> item.time("expiresAt").isAfter(clock.instant()));
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        }
        var user = new UserId(found.get().text("user"));
        accounts.distrust(user, "not-me");
        found.get().maybeText("former").ifPresent(former -> giveBack(user, former));
        return Result.ENDED;
    }

    /// Nothing where the address has an account of its own by now.
    private void giveBack(UserId user, String former) {
        accounts.find(user).ifPresent(account -> accounts.move(account, Address.mail(former)));
    }

    private static String key(String secret) {
        return "x#" + Secrets.hash(secret);
    }
}
