package basel.shared.budget;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/// What models took for a person, by day. Everyone's days stay: they name nobody.
@Singleton
final class SpendingData implements PersonalData {
    private static final int DAYS = 90;

    private final Table table;
    private final Clock clock;

    SpendingData(Tables tables, Clock clock) {
        this.table = tables.named("usage");
        this.clock = clock;
    }

    @Serdeable
    record Entry(LocalDate day, String model, long calls, long tokensIn, long tokensOut) {}

    @Override
    public String name() {
        return "usage";
    }

    /// Of the last 90 days.
    @Override
    public Object export(UserId user) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.minusDays(DAYS - 1)
                .datesUntil(today.plusDays(1))
                .flatMap(day -> entries(user, day))
                .toList();
    }

    @Override
    public void delete(UserId user) {
        table.scan(Item.SK, user.value(), item -> table.delete(item.pk(), item.sk()));
    }

    private Stream<Entry> entries(UserId user, LocalDate day) {
        return table.get(Rows.day(day), user.value()).stream()
                .flatMap(row -> Spending.of(row).stream())
                .map(one ->
                        new Entry(day, one.model(), one.calls(), one.tokensIn(), one.tokensOut()));
    }
}
