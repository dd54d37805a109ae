package basel.notice;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody chose, kind by kind. `fixed`: app and mail cannot be switched off. `phone`: texts
/// have a number to go to. `zone` is the account's, for who chooses quiet hours now.
@Serdeable
record PreferencesView(
        List<Row> kinds, @Nullable Quiet quiet, String zone, boolean phone, long version) {
    PreferencesView {
        kinds = List.copyOf(kinds);
    }

    /// By which ways a kind comes.
    @Serdeable
    record Row(String kind, boolean app, boolean mail, boolean text, boolean fixed) {}

    /// From when to when, such as `22:00`, by the clock of which zone.
    @Serdeable
    record Quiet(String from, String to, String zone) {
        static @Nullable Quiet of(@Nullable QuietHours hours) {
            return hours == null
                    ? null
                    : new Quiet(
                            hours.from().toString(), hours.to().toString(), hours.zone().getId());
        }
    }

    static PreferencesView of(Preferences chosen, String zone, boolean phone) {
        var rows = Arrays.stream(Kind.values()).map(kind -> row(chosen, kind)).toList();
        return new PreferencesView(rows, Quiet.of(chosen.quiet()), zone, phone, chosen.version());
    }

    private static Row row(Preferences chosen, Kind kind) {
        return new Row(
                kind.wire(),
                chosen.wants(kind, Channel.APP),
                chosen.wants(kind, Channel.MAIL),
                chosen.wants(kind, Channel.TEXT),
                kind.fixed(Channel.MAIL));
    }
}
