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
import java.util.Locale;

/// Codes that prove a mail address or a phone number: one of each at a time per user, ten minutes,
/// three tries. Keys `u#<user>`/`mail` and `u#<user>`/`phone`. Each try is counted before it is
/// looked at.
@Singleton
final class AddressProofs {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int TRIES = 3;

    private final Table table;
    private final Clock clock;

    AddressProofs(Tables tables, Clock clock) {
        this.table = tables.named("accounts");
        this.clock = clock;
    }

    /// A code to be sent, and how long it is good.
    record Asked(String code, Instant expiresAt) {}

    /// What became of a try.
    sealed interface Try {
        record Right() implements Try {}

        record Wrong(int triesLeft) implements Try {}
    }

    Asked ask(UserId user, Address address) {
        var code = Secrets.digits();
        var end = clock.instant().plus(LIFE);
        table.put(
                Item.keyed(AccountItems.user(user), sk(address))
                        .text("codeHash", hash(user, address, code))
                        .number("tries", 0)
                        .time("expiresAt", end)
                        .ttl(end)
                        .build());
        return new Asked(code, end);
    }

    Try take(UserId user, Address address, String code) {
        var counted =
                table.change(
                        Change.to(AccountItems.user(user), sk(address))
                                .add("tries", 1)
                                .when(
                                        Condition.exists()
                                                .below("tries", TRIES)
                                                .above("expiresAt", clock.instant())));
        if (!(counted instanceof WriteResult.Done(var item))) {
            return new Try.Wrong(0);
        }
        if (!Secrets.same(item.text("codeHash"), hash(user, address, code))) {
            return new Try.Wrong((int) (TRIES - item.number("tries")));
        }
        var spent = table.delete(AccountItems.user(user), sk(address), Condition.exists());
        return spent.isPresent() ? new Try.Right() : new Try.Wrong(0);
    }

    private static String sk(Address address) {
        return address.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String hash(UserId user, Address address, String code) {
        return Secrets.hash(user.value() + "|" + address.value() + "|" + code);
    }
}
