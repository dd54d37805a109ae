package basel.shared.budget;

import basel.shared.store.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What calls of one model took. The cost is in millionths of a US dollar by the list prices of the
/// day of each call; null where no price was known.
public record Spending(
        String model, long calls, long tokensIn, long tokensOut, @Nullable Long cost) {
    public long tokens() {
        return tokensIn + tokensOut;
    }

    /// Both together; they are of the same model.
    public Spending plus(Spending other) {
        var costs =
                cost == null
                        ? other.cost()
                        : other.cost() == null ? cost : Long.valueOf(cost + other.cost());
        return new Spending(
                model,
                calls + other.calls(),
                tokensIn + other.tokensIn(),
                tokensOut + other.tokensOut(),
                costs);
    }

    /// What a row of the table Usage counted, a line for each model.
    static List<Spending> of(Item row) {
        var all = new ArrayList<Spending>();
        for (var name : row.names(Rows.CALLS)) {
            var model = name.substring(Rows.CALLS.length());
            all.add(
                    new Spending(
                            model,
                            row.number(name),
                            row.number(Rows.IN + model, 0),
                            row.number(Rows.OUT + model, 0),
                            row.has(Rows.COST + model) ? row.number(Rows.COST + model) : null));
        }
        return all;
    }
}
