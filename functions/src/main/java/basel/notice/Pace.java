package basel.notice;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// How often somebody is written to at most. What happens meanwhile waits, and comes together.
@Singleton
final class Pace {
    /// A day of writing, from its first mail or text on.
    static final Duration DAY = Duration.ofDays(1);

    private final boolean off;

    Pace(@Value("${basel.limits:on}") String limits) {
        this.off = limits.equals("off");
    }

    /// When this box may be emptied at the earliest.
    Instant next(Box box, Channel channel, Instant now) {
        var last = box.lastAt();
        var dayEnd = box.dayEnd();
        if (off || last == null || dayEnd == null) {
            return now;
        }
        var apart = later(now, last.plus(apart(channel)));
        return box.sentInDay() >= most(channel) ? later(apart, dayEnd) : apart;
    }

    private static Duration apart(Channel channel) {
        return channel == Channel.TEXT ? Duration.ofHours(1) : Duration.ofMinutes(30);
    }

    private static int most(Channel channel) {
        return channel == Channel.TEXT ? 4 : 10;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
