package basel.admin;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.budget.Budgets;
import basel.shared.budget.Payer;
import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import basel.shared.model.ModelReply.Usage;
import basel.testing.Answer;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class UsageTest {
    private static final UserId ADA = new UserId("01990000-0000-7000-8000-00000000000a");
    private static final UserId BOB = new UserId("01990000-0000-7000-8000-00000000000b");
    private static final Product product =
            Product.with(Map.of("basel.prices", "dear=3.00/15.00, eu.cheap-1=0.10/0.40"));

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void what_models_took_and_cost_is_told_by_day_and_by_user_and_as_csv() {
        var yesterday = product.clock().instant().toString().substring(0, 10);
        spend(ADA, "a", "dear", 1_000, 200);
        product.clock().forward(Duration.ofDays(1));
        var today = product.clock().instant().toString().substring(0, 10);
        spend(ADA, "b", "eu.cheap-1", 10_000, 1_000);
        spend(BOB, "c", "unknown", 500, 50);

        var report = get("/admin/usage").node();

        assertThat(report.get("total").get("calls").getLongValue()).isEqualTo(3);
        assertThat(report.get("total").get("cost").getDoubleValue()).isEqualTo(0.0074);
        assertThat(report.get("days").size()).isEqualTo(3);
        var first = report.get("days").get(0);
        assertThat(first.get("day").getStringValue()).isEqualTo(yesterday);
        assertThat(first.get("cost").getDoubleValue()).isEqualTo(0.006);
        assertThat(report.get("users").get(0).get("userId").getStringValue())
                .isEqualTo(ADA.value());
        assertThat(report.get("users").get(0).get("tokensIn").getLongValue()).isEqualTo(11_000);
        assertThat(report.get("users").get(1).get("cost")).isNull();

        var csv = get("/admin/usage/export?from=" + yesterday + "&to=" + today);
        assertThat(csv.header("content-type")).startsWith("text/csv");
        assertThat(csv.body().lines())
                .hasSize(4)
                .contains(yesterday + "," + ADA.value() + ",dear,1,1000,200,0.006000")
                .contains(today + "," + BOB.value() + ",unknown,1,500,50,");
    }

    @Test
    void a_range_that_cannot_be_is_refused_with_what_was_expected() {
        var backwards = get("/admin/usage?from=2026-02-02&to=2026-02-01");
        var wild = get("/admin/usage?from=yesterday");

        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.body()).contains("expected: 1..92");
        assertThat(wild.status()).isEqualTo(422);
        assertThat(wild.body()).contains("expected: a day");
    }

    private static void spend(UserId user, String call, String model, int in, int out) {
        var budgets = product.bean(Budgets.class);
        budgets.settle(budgets.reserve(Payer.of(user), call, 100_000), model, new Usage(in, out));
    }

    private static Answer get(String path) {
        var askers = new Askers(product);
        return product.http(Request.get(path).bearer(askers.token(askers.session(Role.ADMIN))));
    }
}
