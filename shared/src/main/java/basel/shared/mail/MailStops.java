package basel.shared.mail;

import basel.shared.sign.Secrets;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Addresses that no mail goes to, since mails came back from there (30 days) or their owner called
/// one unwanted (a year). Key `z#<hash of the address>`/`mail-stop` in the table Accounts.
@Singleton
public final class MailStops {
    private static final String SK = "mail-stop";

    private final Table table;
    private final Clock clock;

    MailStops(Tables tables, Clock clock) {
        this.table = tables.named("accounts");
        this.clock = clock;
    }

    /// Why mails stopped.
    public enum Reason {
        BOUNCE(Duration.ofDays(30)),
        COMPLAINT(Duration.ofDays(365));

        private final Duration life;

        Reason(Duration life) {
            this.life = life;
        }
    }

    /// Why no mail goes to this address; nothing where mails go.
    public Optional<Reason> of(String address) {
        return table.get(key(address), SK)
                .filter(item -> !item.expired(clock.instant()))
                .map(item -> Reason.valueOf(item.text("reason")));
    }

    void stop(String address, Reason reason) {
        var now = clock.instant();
        table.put(
                Item.keyed(key(address), SK)
                        .text("reason", reason.name())
                        .time("stoppedAt", now)
                        .ttl(now.plus(reason.life))
                        .build());
    }

    /// Mails go there again: somebody made sure that they arrive, or are wanted.
    public void clear(String address) {
        table.delete(key(address), SK);
    }

    private static String key(String address) {
        return "z#" + Secrets.hash("mail-stop|" + address.strip().toLowerCase(Locale.ROOT));
    }
}
