package basel.shared.budget;

import basel.shared.kernel.UserId;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

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

    /// What one user spent on one model on one day.
    public record Line(LocalDate day, UserId user, Spending spending) {}

    /// Each user's spending on each of these days.
    public List<Line> lines(LocalDate from, LocalDate to) {
        var lines = new ArrayList<Line>();
        from.datesUntil(to.plusDays(1))
                .forEach(day ->
                        each(
                                Rows.day(day),
                                row -> {
                                    var user = new UserId(row.sk());
                                    Spending.of(row)
                                            .forEach(s -> lines.add(new Line(day, user, s)));
                                }));
        return lines;
    }

    private void each(String pk, Consumer<Item> deed) {
        var query = Query.of(pk);
        for (var rows = table.query(query.limit(PAGE)); !rows.isEmpty(); ) {
            rows.forEach(deed);
            rows = table.query(Query.of(pk).above(rows.getLast().sk()).limit(PAGE));
        }
    }
}
