package basel.shared.budget;

import basel.shared.model.ModelReply.Usage;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds tokens before a model is called and settles what it took after. Each budget is one item,
/// and each step on it one conditional write: however many calls come at once, what is used and
/// held never exceeds it. A call has an id, so that its repeat holds nothing twice. What a dead
/// worker held is free again after ten minutes.
@Singleton
public final class Budgets {
    private static final Duration HOLD = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int TRIES = 5;

    private final Table table;
    private final BudgetSettings settings;
    private final Prices prices;
    private final Meter meter;
    private final Clock clock;

    /// The share of a user's budget that is left, from 0 to 1, until it begins anew.
    public record Left(double share, Instant until) {}

    Budgets(Tables tables, BudgetSettings settings, Prices prices, Meter meter, Clock clock) {
        this.table = tables.named("usage");
        this.settings = settings;
        this.prices = prices;
        this.meter = meter;
        this.clock = clock;
    }

    /// Holds tokens for a call.
    ///
    /// @throws BudgetSpent when one of the payer's budgets has not that much left
    public Reservation reserve(Payer payer, String call, long tokens) {
        var held = new ArrayList<Reservation.Held>();
        for (var scope : scopes(payer)) {
            var one = hold(scope, call, tokens);
            if (one.isEmpty()) {
                release(new Reservation(call, held));
                throw new BudgetSpent(scope.of(), scope.until());
            }
            held.add(one.get());
        }
        return new Reservation(call, held);
    }

    /// Takes what the call took instead of what was held for it. Gives what is left to the user
    /// then; nothing where that has no limit, or where the call was settled before.
    public Optional<Left> settle(Reservation reservation, String model, Usage usage) {
        Optional<Left> left = Optional.empty();
        boolean counted = false;
        for (var held : reservation.held()) {
            var scope = held.scope();
            var result = table.change(settled(reservation.id(), held, model, usage));
            if (!counted && result instanceof WriteResult.Done) {
                meter.count(model, usage, prices.cost(model, usage), clock.instant());
                counted = true;
            }
            if (scope.of() == BudgetSpent.Of.USER && result instanceof WriteResult.Done(var row)) {
                left = left(scope, row);
            }
        }
        return left;
    }

    /// Gives back what was held for a call that was not made.
    public void release(Reservation reservation) {
        reservation
                .held()
                .forEach(held ->
                        table.change(
                                freed(held.scope(), Rows.held(reservation.id()), held.mark(), 0)));
    }

    private static Optional<Left> left(Scope scope, Item row) {
        var until = scope.until();
        if (scope.most() == 0 || until == null) {
            return Optional.empty();
        }
        double full = (double) row.number(Rows.TOTAL) / scope.most();
        return Optional.of(new Left(Math.max(0, 1 - full), until));
    }

    private List<Scope> scopes(Payer payer) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var scopes = new ArrayList<Scope>();
        if (payer.user() != null) {
            scopes.add(Scope.user(payer.user(), today, settings.user()));
        }
        if (payer.invite() != null) {
            scopes.add(Scope.invite(payer.invite(), settings.invite()));
        }
        scopes.add(Scope.everyone(today, settings.everyone()));
        return scopes;
    }

    private Optional<Reservation.Held> hold(Scope scope, String call, long tokens) {
        var mark = Rows.mark(tokens, clock.instant().plus(HOLD).getEpochSecond());
        boolean fits = scope.most() == 0 || tokens <= scope.most();
        for (int attempt = 0; fits && attempt < TRIES; attempt++) {
            var result = table.change(holding(scope, Rows.held(call), tokens, mark));
            if (!(result instanceof WriteResult.Refused(var standing))) {
                return Optional.of(new Reservation.Held(scope, tokens, mark));
            }
            if (standing == null) {
                return Optional.empty();
            }
            var before = standing.maybeText(Rows.held(call));
            if (before.isPresent()) {
                return before.map(m -> new Reservation.Held(scope, Rows.tokens(m), m));
            }
            if (!sweep(scope, standing)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Change holding(Scope scope, String held, long tokens, String mark) {
        var condition = Condition.none().missing(held);
        if (scope.most() > 0) {
            condition.missingOrBelow(Rows.TOTAL, scope.most() - tokens + 1);
        }
        var change = Change.to(scope.pk(), scope.sk()).add(Rows.TOTAL, tokens).set(held, mark);
        var until = scope.until();
        if (until != null) {
            change.set(Item.TTL, until.plus(KEPT).getEpochSecond());
        }
        return change.when(condition);
    }

    /// Frees what dead workers hold; whether there was any.
    private boolean sweep(Scope scope, Item standing) {
        long now = clock.instant().getEpochSecond();
        boolean any = false;
        for (var name : standing.names(Rows.HELD)) {
            var mark = standing.text(name);
            if (Rows.until(mark) < now) {
                table.change(freed(scope, name, mark, 0));
                any = true;
            }
        }
        return any;
    }

    private Change settled(String call, Reservation.Held held, String model, Usage usage) {
        var scope = held.scope();
        var change =
                freed(scope, Rows.held(call), held.mark(), usage.tokensIn() + usage.tokensOut());
        change.add(Rows.CALLS + model, 1)
                .add(Rows.IN + model, usage.tokensIn())
                .add(Rows.OUT + model, usage.tokensOut());
        prices.cost(model, usage).ifPresent(cost -> change.add(Rows.COST + model, cost));
        return change;
    }

    private static Change freed(Scope scope, String held, String mark, long used) {
        return Change.to(scope.pk(), scope.sk())
                .add(Rows.TOTAL, used - Rows.tokens(mark))
                .remove(held)
                .when(Condition.none().equal(held, mark));
    }
}
