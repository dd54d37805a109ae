package basel.shared.budget;

import basel.shared.kernel.UserId;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was spent, by day and by user. Days are UTC's, both ends included.
@Singleton
public final class Spendings {
    private static final int PAGE = 500;

    private final Table table;

    Spendings(Tables tables) {
        this.table = tables.named("usage");
    }

    /// Everyone's spending on each day that had any.
    public SortedMap<LocalDate, List<Spending>> days(LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, List<Spending>>();
        var query = Query.of(Rows.EVERYONE).between(from.toString(), to.toString());
        for (var row : table.query(query.limit(PAGE))) {
            days.put(LocalDate.parse(row.sk()), Spending.of(row));
        }
        return days;
    }

    /// Each user's spending over all these days.
    public Map<UserId, List<Spending>> users(LocalDate from, LocalDate to) {
        Map<UserId, List<Spending>> users = new HashMap<>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            each(
                    Rows.day(day),
                    row -> users.merge(new UserId(row.sk()), Spending.of(row), Spendings::joined));
        }
        return users;
    }

    private void each(String pk, Consumer<Item> deed) {
        var query = Query.of(pk);
        for (var rows = table.query(query.limit(PAGE)); !rows.isEmpty(); ) {
            rows.forEach(deed);
            rows = table.query(Query.of(pk).above(rows.getLast().sk()).limit(PAGE));
        }
    }

    private static List<Spending> joined(List<Spending> one, List<Spending> other) {
        return Stream.concat(one.stream(), other.stream())
                .collect(Collectors.toMap(Spending::model, line -> line, Spending::plus))
                .values()
                .stream()
                .toList();
    }
}
