package basel.account;

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

/// Codes that prove a phone number: one at a time per user, ten minutes, three tries. Key
/// `u#<user>`/`phone`. Each try is counted before it is looked at.
@Singleton
final class PhoneProofs {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int TRIES = 3;

    private final Table table;
    private final Clock clock;

    PhoneProofs(Tables tables, Clock clock) {
        this.table = tables.named("accounts");
        this.clock = clock;
    }

    /// A code to be texted, and how long it is good.
    record Asked(String code, Instant expiresAt) {}

    /// What became of a try.
    sealed interface Try {
        record Right() implements Try {}

        record Wrong(int triesLeft) implements Try {}
    }

    Asked ask(UserId user, Address phone) {
        var code = Secrets.digits();
        var end = clock.instant().plus(LIFE);
        table.put(
                Item.keyed(AccountItems.user(user), "phone")
                        .text("codeHash", hash(user, phone, code))
                        .number("tries", 0)
                        .time("expiresAt", end)
                        .ttl(end)
                        .build());
        return new Asked(code, end);
    }

    Try take(UserId user, Address phone, String code) {
        var counted =
                table.change(
                        Change.to(AccountItems.user(user), "phone")
                                .add("tries", 1)
                                .when(
                                        Condition.exists()
                                                .below("tries", TRIES)
                                                .above("expiresAt", clock.instant())));
        if (!(counted instanceof WriteResult.Done(var item))) {
            return new Try.Wrong(0);
        }
        if (!Secrets.same(item.text("codeHash"), hash(user, phone, code))) {
            return new Try.Wrong((int) (TRIES - item.number("tries")));
        }
        var spent = table.delete(AccountItems.user(user), "phone", Condition.exists());
        return spent.isPresent() ? new Try.Right() : new Try.Wrong(0);
    }

    private static String hash(UserId user, Address phone, String code) {
        return Secrets.hash(user.value() + "|" + phone.value() + "|" + code);
    }
}
