package basel.cv;

import basel.resume.Entry;
import basel.resume.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A résumé before it is set: a head and parts, each of blocks or of one line.
record Paper(
        String title,
        String locale,
        @Nullable String name,
        @Nullable String headline,
        List<String> contact,
        @Nullable String about,
        List<Part> parts) {

    /// Something below a heading.
    record Part(String heading, List<Block> blocks) {}

    /// What, with whom, when, and in the person's words; each may be empty.
    record Block(String title, String under, String when, String text, String url) {
        static Block of(String text) {
            return new Block("", "", "", text, "");
        }
    }

    static Paper of(Told told, Labels labels) {
        var profile = told.profile();
        var sections = profile.sections();
        var parts = new ArrayList<Part>();
        blocks(parts, labels, "experience", sections.experience());
        blocks(parts, labels, "education", sections.education());
        line(parts, labels, "skills", sections.skills());
        blocks(parts, labels, "projects", sections.projects());
        blocks(parts, labels, "certificates", sections.certificates());
        line(parts, labels, "languages", sections.languages());
        if (!told.outcomes().isEmpty()) {
            var blocks = told.outcomes().stream().map(Block::of).toList();
            parts.add(new Part(labels.heading("outcomes"), blocks));
        }
        var links = sections.links().stream().map(Entry::url).filter(Objects::nonNull);
        var contact = Stream.concat(Stream.ofNullable(profile.location()), links).toList();
        return new Paper(
                labels.title(),
                labels.locale(),
                profile.name(),
                profile.headline(),
                contact,
                profile.about(),
                parts);
    }

    boolean isEmpty() {
        return name == null && headline == null && about == null && parts.isEmpty();
    }

    private static void blocks(
            List<Part> parts, Labels labels, String section, List<Entry> entries) {
        if (!entries.isEmpty()) {
            var blocks = entries.stream().map(entry -> block(entry, labels)).toList();
            parts.add(new Part(labels.heading(section), blocks));
        }
    }

    private static Block block(Entry entry, Labels labels) {
        var under =
                Stream.of(entry.title() == null ? null : entry.organisation(), entry.place())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return new Block(
                entry.words().name(),
                under,
                when(entry, labels),
                entry.text() == null ? "" : entry.text(),
                entry.url() == null ? "" : entry.url());
    }

    private static String when(Entry entry, Labels labels) {
        var from = entry.from();
        var to = entry.to();
        if (from == null) {
            return to == null ? "" : date(to);
        }
        if (to != null) {
            return date(from) + " – " + date(to);
        }
        return entry.section() == basel.resume.Section.certificates
                ? date(from)
                : date(from) + " – " + labels.today();
    }

    /// `2019-03` as `03/2019`.
    private static String date(String date) {
        return date.length() == 4 ? date : date.substring(5) + "/" + date.substring(0, 4);
    }

    private static void line(List<Part> parts, Labels labels, String section, List<Entry> entries) {
        if (!entries.isEmpty()) {
            var text =
                    entries.stream()
                            .map(entry -> item(entry, labels))
                            .collect(Collectors.joining(" · "));
            parts.add(new Part(labels.heading(section), List.of(Block.of(text))));
        }
    }

    private static String item(Entry entry, Labels labels) {
        var level = entry.level() == null ? null : labels.level(entry.level());
        var years = entry.years() == null ? null : labels.years(entry.years());
        var more =
                Stream.of(level, years).filter(Objects::nonNull).collect(Collectors.joining(", "));
        var name = entry.words().name();
        return more.isEmpty() ? name : name + " (" + more + ")";
    }
}
