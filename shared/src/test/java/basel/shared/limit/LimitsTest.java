package basel.shared.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.store.LocalContext;
import basel.shared.store.Tables;
import basel.shared.testing.LocalDynamo;
import basel.shared.testing.LocalTable;
import basel.shared.web.Problem;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LimitsTest {
    private static final Limit TWO = new Limit("mail", 2, Duration.ofMinutes(10));

    private final LocalDynamo dynamo = LocalDynamo.with(LocalTable.named("LimitsTested"));
    private final ApplicationContext context = LocalContext.of(Map.of("limits", "LimitsTested"));
    private final Tables tables = context.getBean(Tables.class);
    private final Moving clock = new Moving();
    private final Limits limits = new Limits(tables, clock, "on");
    private final Once once = new Once(tables, clock);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void so_many_are_allowed_and_the_next_is_told_how_long_to_wait() {
        limits.spend(TWO, "anna");
        clock.pass(Duration.ofMinutes(1));
        limits.spend(TWO, "anna");

        assertThatThrownBy(() -> limits.spend(TWO, "anna"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(429);
                            assertThat(problem.details()).containsEntry("retryAfter", 9 * 60 + 1);
                        });
    }

    @Test
    void a_new_window_begins_when_the_old_one_is_over() {
        limits.spend(TWO, "anna");
        limits.spend(TWO, "anna");
        clock.pass(Duration.ofMinutes(10).plusMillis(1));

        limits.spend(TWO, "anna");
        limits.spend(TWO, "anna");

        assertThatThrownBy(() -> limits.spend(TWO, "anna")).isInstanceOf(Problem.class);
    }

    @Test
    void people_and_things_are_counted_apart() {
        var one = new Limit("mail", 1, Duration.ofMinutes(10));
        limits.spend(one, "anna");

        limits.spend(one, "ben");
        limits.spend(new Limit("text", 1, Duration.ofMinutes(10)), "anna");

        assertThatThrownBy(() -> limits.spend(one, "anna")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> limits.spend(one, "ben")).isInstanceOf(Problem.class);
    }

    @Test
    void whose_it_is_stands_in_the_table_as_a_hash_only() {
        limits.spend(TWO, "anna@example.org");

        var items = dynamo.client().scan(request -> request.tableName("LimitsTested")).items();

        assertThat(items).hasSize(1);
        assertThat(items.toString()).contains("mail#").doesNotContain("anna");
    }

    @Test
    void nothing_is_allowed_while_the_store_does_not_answer() {
        try (var broken = LocalContext.of(Map.of("limits", "NoSuchTable"))) {
            var blind = new Limits(broken.getBean(Tables.class), clock, "on");

            assertThatThrownBy(() -> blind.spend(TWO, "anna"))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
        }
    }

    @Test
    void limits_that_are_off_count_nothing() {
        var off = new Limits(tables, clock, "off");

        for (int i = 0; i < 5; i++) {
            off.spend(TWO, "anna");
        }

        assertThat(dynamo.client().scan(request -> request.tableName("LimitsTested")).items())
                .isEmpty();
    }

    @Test
    void a_deed_is_done_once() {
        var done = new ArrayList<String>();

        once.run("order-1", () -> done.add("first"));
        once.run("order-1", () -> done.add("second"));
        once.run("order-2", () -> done.add("other"));

        assertThat(done).containsExactly("first", "other");
    }

    @Test
    void a_deed_that_is_being_done_is_refused() {
        var done = new ArrayList<String>();

        once.run(
                "order",
                () -> {
                    assertThatThrownBy(() -> once.run("order", () -> done.add("inner")))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("order");
                    done.add("outer");
                });

        assertThat(done).containsExactly("outer");
    }

    @Test
    void a_deed_that_died_is_done_again_after_its_lease() {
        var done = new ArrayList<String>();
        assertThatThrownBy(() -> once.run("order", LimitsTest::die))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThatThrownBy(() -> once.run("order", () -> done.add("too early")))
                .isInstanceOf(IllegalStateException.class);
        clock.pass(Duration.ofSeconds(61));
        once.run("order", () -> done.add("again"));
        clock.pass(Duration.ofSeconds(61));
        once.run("order", () -> done.add("too late"));

        assertThat(done).containsExactly("again");
    }

    private static void die() {
        throw new UnsupportedOperationException("died half-way");
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
