package basel.resume;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an entry tells. `title` is the role, the degree, the skill, the language or the name;
/// `organisation` the employer, the school, the issuer or whom it was for; `from` and `to` are
/// `2019` or `2019-03`.
@Serdeable
public record Words(
        @Nullable String title,
        @Nullable String organisation,
        @Nullable String place,
        @Nullable String from,
        @Nullable String to,
        @Nullable String level,
        @Nullable Integer years,
        @Nullable String url,
        @Nullable String text) {

    static Words titled(String title) {
        return new Words(title, null, null, null, null, null, null, null, null);
    }

    static Words at(String organisation) {
        return new Words(null, organisation, null, null, null, null, null, null, null);
    }

    Words withYears(int number) {
        return new Words(title, organisation, place, from, to, level, number, url, text);
    }

    Words withLevel(String known) {
        return new Words(title, organisation, place, from, to, known, years, url, text);
    }

    /// The fields that are told, by their names on the wire.
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        tell(told, "title", title);
        tell(told, "organisation", organisation);
        tell(told, "place", place);
        tell(told, "from", from);
        tell(told, "to", to);
        tell(told, "level", level);
        tell(told, "years", years);
        tell(told, "url", url);
        tell(told, "text", text);
        return told;
    }

    /// What names the entry: its title, else whom it was with, else where it leads.
    public String name() {
        return Stream.of(title, organisation, url).filter(Objects::nonNull).findFirst().orElse("");
    }

    /// Whether both name the same, whatever the case.
    boolean sameName(String other) {
        return plain(name()).equals(plain(other));
    }

    /// One line: `Backend developer · Acme · Hamburg · 2019-03 – 2023`.
    public String line() {
        var time = from == null && to == null ? null : span();
        var duration = years == null ? null : years + (years == 1 ? " year" : " years");
        return Stream.of(title, organisation, place, level, duration, time, url)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /// The line, and below it the text where there is one.
    public String whole() {
        return text == null ? line() : line() + "\n" + text;
    }

    private String span() {
        return (from == null ? "" : from + " ") + "–" + (to == null ? "" : " " + to);
    }

    private static void tell(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
