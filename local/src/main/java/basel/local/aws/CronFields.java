package basel.local.aws;

import basel.local.template.TemplateProblem;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// AWS's six fields: minutes, hours, day of month, month, day of week (1 = SUN), year. Understands
/// `*`, `?`, lists, ranges, steps, names, `L` for the last day of a month, `n#k` for the k-th
/// weekday n.
record CronFields(
        TreeSet<Integer> minutes,
        TreeSet<Integer> hours,
        String days,
        TreeSet<Integer> months,
        String weekdays,
        TreeSet<Integer> years) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final int FAR = 366 * 8;
    private static final List<String> WEEKDAYS =
            List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final List<String> MONTHS =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC");

    static CronFields parse(String text) {
        var fields = text.strip().split("\\s+", -1);
        if (fields.length != 6) {
            throw new TemplateProblem("cron(" + text + ") (expected: six fields)");
        }
        if (!fields[2].equals("?") && !fields[4].equals("?")) {
            throw new TemplateProblem(
                    "cron(" + text + ") (expected: ? as day of month or as day of week)");
        }
        return new CronFields(
                values(fields[0], 0, 59, Map.of()),
                values(fields[1], 0, 23, Map.of()),
                fields[2].toUpperCase(Locale.ROOT),
                values(fields[3], 1, 12, names(MONTHS)),
                fields[4].toUpperCase(Locale.ROOT),
                values(fields[5], FIRST_YEAR, LAST_YEAR, Map.of()));
    }

    Optional<ZonedDateTime> after(ZonedDateTime time) {
        var start = time.plusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
        var day = start.toLocalDate();
        for (var i = 0; i < FAR; i++, day = day.plusDays(1)) {
            if (!on(day)) {
                continue;
            }
            for (int hour : hours) {
                for (int minute : minutes) {
                    var candidate = day.atTime(hour, minute).atZone(time.getZone());
                    if (!candidate.isBefore(start)) {
                        return Optional.of(candidate);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean on(LocalDate day) {
        return years.contains(day.getYear())
                && months.contains(day.getMonthValue())
                && onDay(day)
                && onWeekday(day);
    }

    private boolean onDay(LocalDate day) {
        if (days.equals("?")) {
            return true;
        }
        if (days.equals("L")) {
            return day.getDayOfMonth() == day.lengthOfMonth();
        }
        return values(days, 1, 31, Map.of()).contains(day.getDayOfMonth());
    }

    private boolean onWeekday(LocalDate day) {
        if (weekdays.equals("?")) {
            return true;
        }
        var number = day.getDayOfWeek().getValue() % 7 + 1;
        var hash = weekdays.indexOf('#');
        if (hash > 0) {
            var nth = (day.getDayOfMonth() - 1) / 7 + 1;
            return nth == Integer.parseInt(weekdays.substring(hash + 1))
                    && values(weekdays.substring(0, hash), 1, 7, names(WEEKDAYS)).contains(number);
        }
        return values(weekdays, 1, 7, names(WEEKDAYS)).contains(number);
    }

    private static TreeSet<Integer> values(
            String field, int least, int most, Map<String, Integer> names) {
        var result = new TreeSet<Integer>();
        for (var part : field.split(",", -1)) {
            add(part, least, most, names, result);
        }
        return result;
    }

    private static void add(
            String part, int least, int most, Map<String, Integer> names, TreeSet<Integer> result) {
        var slash = part.indexOf('/');
        var span = slash < 0 ? part : part.substring(0, slash);
        var step = slash < 0 ? 1 : number(part.substring(slash + 1), 1, most, names);
        var dash = span.indexOf('-');
        var from =
                span.equals("*") || span.equals("?")
                        ? least
                        : number(dash < 0 ? span : span.substring(0, dash), least, most, names);
        var to =
                span.equals("*") || span.equals("?") || (slash >= 0 && dash < 0)
                        ? most
                        : dash < 0 ? from : number(span.substring(dash + 1), least, most, names);
        for (var value = from; value <= to; value += step) {
            result.add(value);
        }
    }

    private static int number(String text, int least, int most, Map<String, Integer> names) {
        var named = names.get(text.toUpperCase(Locale.ROOT));
        try {
            var value = named == null ? Integer.parseInt(text) : named;
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new TemplateProblem(
                    "cron field "
                            + text
                            + " (expected: a number from "
                            + least
                            + " to "
                            + most
                            + ")",
                    e);
        }
        throw new TemplateProblem(
                "cron field " + text + " (expected: a number from " + least + " to " + most + ")");
    }

    private static Map<String, Integer> names(List<String> names) {
        var result = new java.util.HashMap<String, Integer>();
        names.forEach(name -> result.put(name, result.size() + 1));
        return result;
    }
}
