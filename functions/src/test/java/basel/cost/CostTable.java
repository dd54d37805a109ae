package basel.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What one kind of conversation takes, as the table of `docs/cost.md`: a row for each quantity, a
/// column for each stretch of the conversation.
final class CostTable {
    private static final double ROUNDING = 0.06;
    private static final double TOLERANCE = 0.03;

    private final Map<String, List<Double>> rows = new LinkedHashMap<>();
    private int columns;

    /// Adds the next column.
    void add(Sample sample, Memory memory) {
        var talk = new Bill(sample, memory, Memory.TALK);
        var after = new Bill(sample, memory, Memory.AFTER);
        both("AWS calls", talk, after, Bill::calls);
        both("write units", talk, after, Bill::writes);
        both("read units", talk, after, Bill::reads);
        both("frames", talk, after, Bill::frames);
        both("Lambda runs", talk, after, Bill::invocations);
        both("GB-seconds", talk, after, Bill::gigabyteSeconds);
        both("SQS requests", talk, after, Bill::queueRequests);
        talk.lines().forEach((line, dollars) -> row("$ " + line, dollars));
        row("**$ said and answered**", talk.total());
        row("$ what follows", after.total());
        columns++;
    }

    double most(String row) {
        return rows.getOrDefault(row, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    List<String> lines(List<String> heads) {
        var lines = new ArrayList<String>();
        lines.add("| | " + String.join(" | ", heads.subList(0, columns)) + " |");
        lines.add("| --- |" + " --- |".repeat(columns));
        rows.forEach((name, values) -> lines.add(line(name, values)));
        return lines;
    }

    /// Where a written table says something else: each row that differs in a column that both have.
    List<String> differences(List<String> written) {
        var found = new ArrayList<String>();
        rows.forEach((name, values) -> {
            var line =
                    written.stream().filter(one -> one.startsWith("| " + name + " |")).findFirst();
            if (line.isEmpty() || differs(line.get(), name, values)) {
                found.add(line.orElse("nothing") + " (counted: " + line(name, values) + ")");
            }
        });
        return found;
    }

    private static boolean differs(String line, String name, List<Double> values) {
        var cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
        if (cells.size() < values.size() + 3) {
            return true;
        }
        for (int i = 0; i < values.size(); i++) {
            double is = Double.parseDouble(cells.get(i + 2));
            if (Math.abs(is - values.get(i)) > Math.max(ROUNDING, TOLERANCE * is)) {
                return true;
            }
        }
        return name.isEmpty();
    }

    private void both(String name, Bill talk, Bill after, ToDoubleFunction<Bill> what) {
        row(name + ", said and answered", what.applyAsDouble(talk));
        row(name + ", what follows", what.applyAsDouble(after));
    }

    private void row(String name, double value) {
        rows.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static String line(String name, List<Double> values) {
        var cells = values.stream().map(CostTable::shown).toList();
        return "| " + name + " | " + String.join(" | ", cells) + " |";
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
