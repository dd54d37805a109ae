package basel.shared.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import basel.shared.kernel.UserId;
import basel.shared.model.ModelReply.Usage;
import basel.shared.store.LocalContext;
import basel.shared.store.Tables;
import basel.shared.testing.LocalDynamo;
import basel.shared.testing.LocalTable;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BudgetsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final UserId ANNA = new UserId("anna");
    private static final UserId BEN = new UserId("ben");
    private static final String MODEL = "eu.dear-model:1.0";

    private final ApplicationContext context = LocalContext.of(Map.of("usage", "UsageTested"));
    private final Tables tables = context.getBean(Tables.class);
    private final Spendings spendings = new Spendings(tables);
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    BudgetsTest() {
        LocalDynamo.with(LocalTable.named("UsageTested"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void sixty_four_at_once_never_exceed_the_cap() throws Exception {
        var budgets = budgets(1_000, 0, 0);
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 64; i++) {
            var call = "call-" + i;
            calls.add(() -> reserves(budgets, ANNA, call, 100));
        }
        int allowed = 0;
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var result : threads.invokeAll(calls)) {
                allowed += result.get() ? 1 : 0;
            }
        }

        assertThat(allowed).isEqualTo(10);
        assertThat(total("day#2026-03-01", "anna")).isEqualTo(1_000);
    }

    @Test
    void what_a_call_took_replaces_what_was_held() {
        var budgets = budgets(1_000, 0, 0);
        var reservation = budgets.reserve(Payer.of(ANNA), "call", 900);

        assertThatThrownBy(() -> budgets.reserve(Payer.of(ANNA), "other", 200))
                .isInstanceOfSatisfying(
                        BudgetSpent.class,
                        spent -> {
                            assertThat(spent.of()).isEqualTo(BudgetSpent.Of.USER);
                            assertThat(spent.until()).isEqualTo("2026-03-02T00:00:00Z");
                        });
        var left = budgets.settle(reservation, MODEL, new Usage(200, 50)).orElseThrow();

        assertThat(left.share()).isCloseTo(0.75, within(1e-9));
        assertThat(left.until()).isEqualTo("2026-03-02T00:00:00Z");
        budgets.reserve(Payer.of(ANNA), "other", 750);
    }

    @Test
    void a_repeated_call_holds_and_takes_once() {
        var budgets = budgets(1_000, 0, 0);
        budgets.reserve(Payer.of(ANNA), "call", 400);
        var again = budgets.reserve(Payer.of(ANNA), "call", 500);

        assertThat(total("day#2026-03-01", "anna")).isEqualTo(400);
        budgets.settle(again, MODEL, new Usage(100, 100));
        budgets.settle(again, MODEL, new Usage(100, 100));

        assertThat(total("day#2026-03-01", "anna")).isEqualTo(200);
        assertThat(spendings.days(DAY, DAY).get(DAY))
                .containsExactly(new Spending(MODEL, 1, 100, 100, null));
    }

    @Test
    void what_was_not_called_is_given_back() {
        var budgets = budgets(1_000, 0, 0);
        var reservation = budgets.reserve(Payer.of(ANNA), "call", 1_000);

        budgets.release(reservation);
        budgets.release(reservation);

        assertThat(total("day#2026-03-01", "anna")).isZero();
    }

    @Test
    void what_a_dead_worker_held_is_free_after_ten_minutes() {
        var budgets = budgets(1_000, 0, 0);
        budgets.reserve(Payer.of(ANNA), "dead", 1_000);
        now = now.plus(Duration.ofMinutes(9));
        assertThatThrownBy(() -> budgets.reserve(Payer.of(ANNA), "next", 1_000))
                .isInstanceOf(BudgetSpent.class);

        now = now.plus(Duration.ofMinutes(2));
        budgets.reserve(Payer.of(ANNA), "next", 1_000);

        assertThat(total("day#2026-03-01", "anna")).isEqualTo(1_000);
    }

    @Test
    void an_invite_pays_beside_its_owner_and_never_gets_more() {
        var budgets = budgets(0, 300, 0);
        var visitor = new Payer(ANNA, "invite-1");
        budgets.settle(budgets.reserve(visitor, "a", 200), MODEL, new Usage(200, 0));
        now = now.plus(Duration.ofDays(40));

        assertThatThrownBy(() -> budgets.reserve(visitor, "b", 200))
                .isInstanceOfSatisfying(
                        BudgetSpent.class,
                        spent -> {
                            assertThat(spent.of()).isEqualTo(BudgetSpent.Of.INVITE);
                            assertThat(spent.until()).isNull();
                        });
        assertThat(total("day#2026-04-10", "anna")).as("nothing stays held").isZero();
        budgets.reserve(new Payer(ANNA, "invite-2"), "c", 200);
    }

    @Test
    void everyone_together_has_a_budget_that_begins_anew_each_day() {
        var budgets = budgets(0, 0, 500);
        budgets.reserve(Payer.of(ANNA), "a", 300);

        assertThatThrownBy(() -> budgets.reserve(Payer.of(BEN), "b", 300))
                .isInstanceOfSatisfying(
                        BudgetSpent.class,
                        spent -> assertThat(spent.of()).isEqualTo(BudgetSpent.Of.EVERYONE));
        now = now.plus(Duration.ofHours(12));

        budgets.reserve(Payer.of(BEN), "b", 300);
    }

    @Test
    void a_call_larger_than_the_budget_never_fits() {
        assertThatThrownBy(() -> budgets(100, 0, 0).reserve(Payer.of(ANNA), "a", 101))
                .isInstanceOf(BudgetSpent.class);
    }

    @Test
    void spending_is_told_by_day_user_and_model_with_its_cost() {
        var budgets = budgets(0, 0, 0);
        spend(budgets, ANNA, "a", MODEL, new Usage(1_000, 100));
        spend(budgets, BEN, "b", "priced", new Usage(2_000, 500));
        now = now.plus(Duration.ofDays(1));
        spend(budgets, ANNA, "c", "priced", new Usage(1_000_000, 0));
        spend(budgets, ANNA, "d", MODEL, new Usage(10, 1));

        var days = spendings.days(DAY, DAY.plusDays(1));
        var lines = spendings.lines(DAY, DAY.plusDays(1));

        assertThat(days.get(DAY))
                .containsExactlyInAnyOrder(
                        new Spending(MODEL, 1, 1_000, 100, null),
                        new Spending("priced", 1, 2_000, 500, 2_000L * 3 + 500 * 15));
        assertThat(days.get(DAY.plusDays(1))).hasSize(2);
        assertThat(lines)
                .hasSize(4)
                .contains(
                        new Spendings.Line(DAY, BEN, days.getOrDefault(DAY, List.of()).getLast()),
                        new Spendings.Line(
                                DAY.plusDays(1),
                                ANNA,
                                new Spending("priced", 1, 1_000_000, 0, 3_000_000L)));
    }

    @Test
    void a_wrong_price_is_told_at_the_start() {
        assertThatThrownBy(() -> new Prices("model=cheap"))
                .hasMessageContaining("model=cheap")
                .hasMessageContaining("expected: model=in/out");
    }

    private Budgets budgets(long user, long invite, long everyone) {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        var settings = new BudgetSettings(user, invite, everyone);
        return new Budgets(
                tables,
                settings,
                new Prices("priced=3.00/15.00"),
                new Meter("/basel/basel"),
                clock);
    }

    private static void spend(
            Budgets budgets, UserId user, String call, String model, Usage usage) {
        budgets.settle(budgets.reserve(Payer.of(user), call, 1_000), model, usage);
    }

    private static boolean reserves(Budgets budgets, UserId user, String call, long tokens) {
        try {
            budgets.reserve(Payer.of(user), call, tokens);
            return true;
        } catch (BudgetSpent spent) {
            return false;
        }
    }

    private long total(String pk, String sk) {
        return tables.named("usage").get(pk, sk).orElseThrow().number(Rows.TOTAL);
    }
}
