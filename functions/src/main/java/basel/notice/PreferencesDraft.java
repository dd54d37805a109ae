package basel.notice;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody chooses, as a whole: a kind or a way that is missing is as usual, and without
/// `quiet` no hours are.
@Serdeable
record PreferencesDraft(@Nullable List<Row> kinds, @Nullable Quiet quiet, @Nullable Long version) {
    private static final int MOST = 50;

    PreferencesDraft {
        kinds = kinds == null ? List.of() : kinds.stream().filter(Objects::nonNull).toList();
        BadInput.unless(kinds.size() <= MOST, "kinds", "are too many (expected: each once)");
    }

    /// By which ways a kind is to come.
    @Serdeable
    record Row(
            @Nullable String kind,
            @Nullable Boolean app,
            @Nullable Boolean mail,
            @Nullable Boolean text) {}

    /// From when to when, such as `22:00`, by the clock of which zone.
    @Serdeable
    record Quiet(@Nullable String from, @Nullable String to, @Nullable String zone) {
        QuietHours hours() {
            var begin = time(from, "quiet.from");
            var end = time(to, "quiet.to");
            BadInput.unless(
                    !begin.equals(end), "quiet.to", "is when it begins (expected: another)");
            return new QuietHours(begin, end, place(BadInput.missing(zone, "quiet.zone")));
        }

        private static LocalTime time(@Nullable String text, String field) {
            try {
                return LocalTime.parse(BadInput.missing(text, field)).withSecond(0).withNano(0);
            } catch (DateTimeException e) {
                throw BadInput.field(field, "is no time of day (expected: such as 22:00)");
            }
        }

        private static ZoneId place(String zone) {
            try {
                var known = ZoneId.of(zone);
                BadInput.unless(known.getId().length() <= 64, "quiet.zone", "is unknown");
                return known;
            } catch (DateTimeException e) {
                throw BadInput.field("quiet.zone", "is unknown (expected: Europe/Berlin)");
            }
        }
    }

    Preferences chosen() {
        var all = Preferences.USUAL;
        for (var row : kinds == null ? List.<Row>of() : kinds) {
            var kind =
                    Kind.named(BadInput.missing(row.kind(), "kinds.kind"))
                            .orElseThrow(() ->
                                    BadInput.field("kinds.kind", "is unknown: " + row.kind()));
            all = with(all, kind, Channel.APP, row.app());
            all = with(all, kind, Channel.MAIL, row.mail());
            all = with(all, kind, Channel.TEXT, row.text());
        }
        var hours = quiet == null ? null : quiet.hours();
        return new Preferences(all.on(), all.off(), hours, BadInput.missing(version, "version"));
    }

    private static Preferences with(
            Preferences before, Kind kind, Channel channel, @Nullable Boolean wanted) {
        if (wanted == null) {
            return before;
        }
        BadInput.unless(
                wanted || !kind.fixed(channel),
                "kinds",
                Preferences.name(kind, channel) + " cannot be switched off");
        return before.with(kind, channel, wanted);
    }
}
