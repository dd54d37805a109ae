package basel.admin;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What models took between two days (UTC, both included). Costs are in US dollars by list prices;
/// null where a model's price is not known (`basel.prices`).
@Serdeable
record UsageReport(
        LocalDate from, LocalDate to, Total total, List<DayLine> days, List<UserLine> users) {

    /// All together.
    @Serdeable
    record Total(long calls, long tokensIn, long tokensOut, @Nullable Double cost) {}

    /// One model on one day.
    @Serdeable
    record DayLine(
            LocalDate day,
            String model,
            long calls,
            long tokensIn,
            long tokensOut,
            @Nullable Double cost) {}

    /// One of those who used most; without a name where the account is gone.
    @Serdeable
    record UserLine(
            String userId,
            @Nullable String name,
            long calls,
            long tokensIn,
            long tokensOut,
            @Nullable Double cost) {}
}
