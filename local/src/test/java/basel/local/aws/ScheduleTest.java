package basel.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.local.run.Outcome;
import basel.local.template.ScheduleSpec;
import basel.local.template.Surroundings;
import basel.local.template.Template;
import basel.local.template.TemplateProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleTest {
    private static final String SATURDAY = "2026-11-21T16:30:20Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(1 minute) | 2026-11-21T16:31:20Z",
                "rate(5 hours) | 2026-11-21T21:30:20Z",
                "rate(2 days) | 2026-11-23T16:30:20Z",
                "cron(0 3 * * ? *) | 2026-11-22T03:00:00Z",
                "cron(*/15 * * * ? *) | 2026-11-21T16:45:00Z",
                "cron(0/20 16-17 * * ? *) | 2026-11-21T16:40:00Z",
                "cron(15 10 ? * MON-FRI *) | 2026-11-23T10:15:00Z",
                "cron(0 18 ? * 1,7 *) | 2026-11-21T18:00:00Z",
                "cron(0 8 1 * ? *) | 2026-12-01T08:00:00Z",
                "cron(0 8 L * ? *) | 2026-11-30T08:00:00Z",
                "cron(0 8 ? JAN 3#1 2027) | 2027-01-05T08:00:00Z",
                "at(2026-12-24T18:00:00) | 2026-12-24T18:00:00Z",
            })
    void a_schedule_fires_next(String expression, String expected) {
        var next =
                Expression.parse(expression).after(Instant.parse(SATURDAY).atZone(ZoneOffset.UTC));

        assertThat(next.orElseThrow().toInstant()).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron(0 8 ? * MON 2020)", "at(2020-01-01T00:00:00)"})
    void what_is_over_does_not_fire(String expression) {
        assertThat(
                        Expression.parse(expression)
                                .after(Instant.parse(SATURDAY).atZone(ZoneOffset.UTC)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(1 week)",
                "cron(0 3 * * *)",
                "cron(0 3 * * * *)",
                "cron(61 3 * * ? *)",
                "cron(x 3 * * ? *)",
                "at(soon)",
                "every minute"
            })
    void what_is_no_schedule_is_named(String expression) {
        assertThatThrownBy(() -> Expression.parse(expression)).isInstanceOf(TemplateProblem.class);
    }

    @Test
    void a_shrunken_clock_calls_the_function_again_and_again() throws InterruptedException {
        var template =
                Template.parse(
                        """
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              Handler: x
                              Events:
                                Tick: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 minute) } }
                                Off: { Type: Schedule, Properties: { Schedule: rate(1 minute), Enabled: false } }
                        """,
                        Surroundings.at("w", "a"));
        var events = new LinkedBlockingQueue<byte[]>();

        try (var _ =
                new Schedules(
                        template,
                        (_, event, _) -> {
                            events.add(event);
                            return new Outcome.Failed("Oh", "no");
                        },
                        new Pace(1, 1_000),
                        Clock.systemUTC())) {
            var first = Wire.read(events.poll(10, TimeUnit.SECONDS));
            var second = Wire.read(events.poll(10, TimeUnit.SECONDS));

            assertThat(first.path("source").asText()).isEqualTo("aws.scheduler");
            assertThat(first.path("detail-type").asText()).isEqualTo("Scheduled Event");
            assertThat(first.path("resources").get(0).asText())
                    .isEqualTo(
                            "arn:aws:scheduler:eu-central-1:000000000000:schedule/default/FTick");
            assertThat(second.path("id")).isNotEqualTo(first.path("id"));
            assertThat(rule(template, null))
                    .contains("\"source\":\"aws.events\"")
                    .contains("rule/R")
                    .contains("\"detail\":{}");
            assertThat(rule(template, "{\"a\":1}")).isEqualTo("{\"a\":1}");
        }
    }

    private static String rule(Template template, @org.jspecify.annotations.Nullable String input) {
        var empty =
                Template.parse("Resources: {A: {Type: AWS::SNS::Topic}}", template.surroundings());
        try (var schedules =
                new Schedules(
                        empty, (_, _, _) -> new Outcome.TimedOut(), Pace.AWS, Clock.systemUTC())) {
            var spec = new ScheduleSpec("R", "F", "rate(1 day)", input, false, true);
            return new String(
                    schedules.event(spec, Instant.EPOCH), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
