package basel.shared.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.embed.Embedded;
import basel.shared.embed.Embedder;
import basel.shared.kernel.UserId;
import basel.shared.model.ModelTrouble;
import basel.shared.store.LocalContext;
import basel.shared.store.Tables;
import basel.shared.testing.LocalDynamo;
import basel.shared.testing.LocalTable;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PaidVectorsTest {
    private static final Payer ANNA = Payer.of(new UserId("anna"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Clock CLOCK =
            Clock.fixed(DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final List<String> TEXTS = List.of("I know Java.", "I live in Basel.");

    private final ApplicationContext context = LocalContext.of(Map.of("usage", "UsageTested"));
    private final Tables tables = context.getBean(Tables.class);
    private final Counting model = new Counting();

    PaidVectorsTest() {
        LocalDynamo.with(LocalTable.named("UsageTested"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void what_the_provider_counts_is_what_the_owner_pays() {
        model.counts = 9;

        var made = paid(1_000).embed(model, ANNA, "call-1", TEXTS);

        assertThat(made).hasSize(2);
        assertThat(used()).isEqualTo(Map.of("bedrock/titan", 9L));
    }

    @Test
    void where_nobody_counts_the_estimate_is_paid() {
        paid(1_000).embed(model, ANNA, "call-1", TEXTS);

        assertThat(used().get("bedrock/titan")).isBetween(6L, 20L);
    }

    @Test
    void nothing_is_asked_for_when_the_budget_is_spent_and_nothing_paid_when_none_came() {
        assertThatThrownBy(() -> paid(5).embed(model, ANNA, "call-1", TEXTS))
                .isInstanceOf(BudgetSpent.class);
        assertThat(model.asked).isZero();

        model.broken = true;
        var paid = paid(30);
        for (int call = 0; call < 9; call++) {
            var name = "broken-" + call;
            assertThatThrownBy(() -> paid.embed(model, ANNA, name, TEXTS))
                    .isInstanceOf(ModelTrouble.class);
        }
        assertThat(used()).isEmpty();
    }

    private PaidVectors paid(long budget) {
        var settings = new BudgetSettings(budget, 0, 0);
        return new PaidVectors(
                new Budgets(tables, settings, new Prices(""), new Meter("/basel/basel"), CLOCK));
    }

    /// Tokens in of today, by model.
    private Map<String, Long> used() {
        return new Spendings(tables)
                .days(DAY, DAY).values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(Spending::model, Spending::tokensIn));
    }

    private static final class Counting implements Embedder {
        private int counts;
        private int asked;
        private boolean broken;

        @Override
        public String modelId() {
            return "bedrock/titan/4";
        }

        @Override
        public int dimension() {
            return 4;
        }

        @Override
        public Embedded embed(List<String> texts, Duration within) {
            asked++;
            if (broken) {
                throw new ModelTrouble("away", true);
            }
            return new Embedded(texts.stream().map(_ -> new float[4]).toList(), counts);
        }
    }
}
