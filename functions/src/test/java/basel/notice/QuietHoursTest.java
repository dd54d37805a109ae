package basel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = hours("22:00", "07:00");

    @Test
    void before_and_after_them_nothing_waits() {
        var evening = Instant.parse("2027-01-10T20:59:00Z");
        var morning = Instant.parse("2027-01-11T06:00:00Z");

        assertThat(NIGHT.after(evening)).isEqualTo(evening);
        assertThat(NIGHT.after(morning)).isEqualTo(morning);
    }

    @Test
    void over_midnight_they_end_the_next_morning() {
        var end = Instant.parse("2027-01-11T06:00:00Z");

        assertThat(NIGHT.after(Instant.parse("2027-01-10T21:00:00Z"))).isEqualTo(end);
        assertThat(NIGHT.after(Instant.parse("2027-01-11T05:59:59Z"))).isEqualTo(end);
    }

    @Test
    void by_day_they_end_the_same_day_by_the_clock_of_their_place() {
        var tokyo =
                new QuietHours(LocalTime.of(9, 0), LocalTime.of(12, 0), ZoneId.of("Asia/Tokyo"));

        assertThat(tokyo.after(Instant.parse("2027-01-11T01:00:00Z")))
                .isEqualTo(Instant.parse("2027-01-11T03:00:00Z"));
    }

    @Test
    void where_clocks_change_they_still_end_and_not_twice() {
        var toSummer = hours("01:00", "02:30"); // 02:30 does not exist on 28 March 2027
        var toWinter = hours("01:00", "02:30"); // 02:30 comes twice on 31 October 2027

        assertThat(toSummer.after(Instant.parse("2027-03-28T00:30:00Z")))
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(toWinter.after(Instant.parse("2027-10-31T00:15:00Z")))
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(toWinter.after(Instant.parse("2027-10-31T01:15:00Z")))
                .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    void whatever_the_hour_of_the_year_their_end_lies_ahead_within_a_day_and_is_not_quiet() {
        for (var hours :
                new QuietHours[] {NIGHT, hours("00:00", "23:59"), hours("12:30", "12:31")}) {
            var now = Instant.parse("2027-01-01T00:00:00Z");
            for (int step = 0; step < 8_000; step++) {
                now = now.plus(Duration.ofMinutes(67));
                var end = hours.after(now);

                assertThat(end).isBetween(now, now.plus(Duration.ofHours(26)));
                assertThat(hours.after(end)).isEqualTo(end);
            }
        }
    }

    private static QuietHours hours(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), BERLIN);
    }
}
