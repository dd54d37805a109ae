package basel.local.aws;

import basel.local.template.TemplateProblem;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// When a schedule fires: `rate(5 minutes)`, `cron(0 3 * * ? *)`, `at(2026-11-21T16:00:00)`. Times
/// are UTC.
sealed interface Expression {
    Pattern RATE = Pattern.compile("rate\\(\\s*(\\d+)\\s+(minute|hour|day)s?\\s*\\)");
    Pattern OTHER = Pattern.compile("(cron|at)\\(\\s*(.+?)\\s*\\)");

    /// The next time after this one, if there is any.
    Optional<ZonedDateTime> after(ZonedDateTime time);

    record Rate(Duration each) implements Expression {
        @Override
        public Optional<ZonedDateTime> after(ZonedDateTime time) {
            return Optional.of(time.plus(each));
        }
    }

    record Cron(CronFields fields) implements Expression {
        @Override
        public Optional<ZonedDateTime> after(ZonedDateTime time) {
            return fields.after(time);
        }
    }

    record At(ZonedDateTime when) implements Expression {
        @Override
        public Optional<ZonedDateTime> after(ZonedDateTime time) {
            return Optional.of(when).filter(time::isBefore);
        }
    }

    static Expression parse(String text) {
        var rate = RATE.matcher(text);
        if (rate.matches()) {
            var count = Long.parseLong(rate.group(1));
            return new Rate(
                    switch (rate.group(2)) {
                        case "minute" -> Duration.ofMinutes(count);
                        case "hour" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    });
        }
        var other = OTHER.matcher(text);
        if (!other.matches()) {
            throw new TemplateProblem(
                    "schedule " + text + " (expected: rate(…), cron(…) or at(…))");
        }
        return other.group(1).equals("cron")
                ? new Cron(CronFields.parse(other.group(2)))
                : at(text, other.group(2));
    }

    private static Expression at(String text, String time) {
        try {
            return new At(LocalDateTime.parse(time).atZone(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw new TemplateProblem(
                    "schedule " + text + " (expected: at(yyyy-mm-ddThh:mm:ss))", e);
        }
    }
}
