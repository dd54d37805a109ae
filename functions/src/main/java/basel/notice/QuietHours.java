package basel.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The hours of each day in which mails and texts wait, by the clock of a place; they may go over
/// midnight.
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /// The first moment from `now` on that is not quiet. Where a clock is put back, its hour that
    /// comes twice is quiet twice.
    Instant after(Instant now) {
        var there = now.atZone(zone);
        if (!quiet(there.toLocalTime())) {
            return now;
        }
        var tomorrow = from.isAfter(to) && !there.toLocalTime().isBefore(from);
        var day = tomorrow ? there.toLocalDate().plusDays(1) : there.toLocalDate();
        var end = ZonedDateTime.of(day, to, zone);
        return end.toInstant().isAfter(now)
                ? end.toInstant()
                : end.withLaterOffsetAtOverlap().toInstant();
    }

    private boolean quiet(LocalTime time) {
        return from.isAfter(to)
                ? !time.isBefore(from) || time.isBefore(to)
                : !time.isBefore(from) && time.isBefore(to);
    }
}
