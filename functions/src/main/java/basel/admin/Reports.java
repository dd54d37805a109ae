package basel.admin;

import basel.account.Account;
import basel.account.Accounts;
import basel.shared.budget.Spending;
import basel.shared.budget.Spendings;
import basel.shared.kernel.UserId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes reports of what was spent.
@Singleton
final class Reports {
    private static final double MICRO = 1_000_000;
    private static final int TOP = 20;

    private final Spendings spendings;
    private final Accounts accounts;

    Reports(Spendings spendings, Accounts accounts) {
        this.spendings = spendings;
        this.accounts = accounts;
    }

    UsageReport of(LocalDate from, LocalDate to) {
        var days = spendings.days(from, to);
        var all = sum(days.values().stream().flatMap(List::stream).toList());
        var lines =
                days.entrySet().stream()
                        .flatMap(day -> day.getValue().stream().map(s -> line(day.getKey(), s)))
                        .toList();
        var total =
                new UsageReport.Total(all.calls(), all.tokensIn(), all.tokensOut(), dollars(all));
        return new UsageReport(from, to, total, lines, users(from, to));
    }

    /// A line for each day, user and model.
    String csv(LocalDate from, LocalDate to) {
        var csv = new StringBuilder("day,user,model,calls,tokens_in,tokens_out,cost_usd\n");
        for (var line : spendings.lines(from, to)) {
            var spent = line.spending();
            var cost = dollars(spent);
            csv.append(line.day())
                    .append(',')
                    .append(line.user().value())
                    .append(',')
                    .append(spent.model())
                    .append(',')
                    .append(spent.calls())
                    .append(',')
                    .append(spent.tokensIn())
                    .append(',')
                    .append(spent.tokensOut())
                    .append(',')
                    .append(cost == null ? "" : String.format(Locale.ROOT, "%.6f", cost))
                    .append('\n');
        }
        return csv.toString();
    }

    private List<UsageReport.UserLine> users(LocalDate from, LocalDate to) {
        Map<UserId, List<Spending>> users =
                spendings.lines(from, to).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Spendings.Line::user,
                                        Collectors.mapping(
                                                Spendings.Line::spending, Collectors.toList())));
        Comparator<Map.Entry<UserId, Spending>> most =
                Comparator.comparingLong(user -> -user.getValue().tokens());
        return users.entrySet().stream()
                .map(user -> Map.entry(user.getKey(), sum(user.getValue())))
                .sorted(most)
                .limit(TOP)
                .map(user -> line(user.getKey(), user.getValue()))
                .toList();
    }

    private static UsageReport.DayLine line(LocalDate day, Spending spent) {
        return new UsageReport.DayLine(
                day,
                spent.model(),
                spent.calls(),
                spent.tokensIn(),
                spent.tokensOut(),
                dollars(spent));
    }

    private UsageReport.UserLine line(UserId user, Spending spent) {
        return new UsageReport.UserLine(
                user.value(),
                accounts.find(user).map(Account::name).orElse(null),
                spent.calls(),
                spent.tokensIn(),
                spent.tokensOut(),
                dollars(spent));
    }

    private static Spending sum(Collection<Spending> all) {
        return all.stream().reduce(new Spending("", 0, 0, 0, null), Spending::plus);
    }

    private static @Nullable Double dollars(Spending spent) {
        var cost = spent.cost();
        return cost == null ? null : Double.valueOf(cost / MICRO);
    }
}
