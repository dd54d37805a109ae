package basel.resume;

import basel.shared.push.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where in a profile a fact belongs, and what it tells there. A place belongs at the top, where
/// there is no section.
record Target(@Nullable Section section, Words words) {
    private static final Pattern YEARS = Pattern.compile("(\\d{1,2})(?:[.,]\\d+)?\\s+(\\S.*)");
    private static final Pattern LEVEL =
            Pattern.compile(
                    "[\\s(,:–-]+(A1|A2|B1|B2|C1|C2|native)\\b\\)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 120;

    /// By kind of fact. What is told of results, motives or wishes is no line of a profile.
    private static final Map<String, Function<String, Optional<Target>>> BY_KIND =
            Map.of(
                    "skill", value -> titled(Section.skills, value),
                    "years", Target::years,
                    "role", value -> titled(Section.experience, value),
                    "employer", value -> some(Section.experience, Words.at(value)),
                    "education", value -> titled(Section.education, value),
                    "certificate", value -> titled(Section.certificates, value),
                    "project", value -> titled(Section.projects, value),
                    "language", Target::language,
                    "place", value -> Optional.of(new Target(null, Words.titled(value))));

    /// Empty for what has no place in a profile, and for what the person has not.
    static Optional<Target> of(Fact fact) {
        var mapping = BY_KIND.get(fact.kind());
        if (mapping == null
                || fact.polarity() == Fact.Polarity.no
                || fact.state() == Fact.State.off
                || fact.value().length() > LONGEST) {
            return Optional.empty();
        }
        return mapping.apply(fact.value());
    }

    /// Whether an entry is about the same.
    boolean meets(Words entry) {
        var title = words.title();
        return title == null
                ? same(words.organisation(), entry.organisation())
                : same(title, entry.title());
    }

    /// What the entry tells with what the fact adds; what the person wrote stays.
    Words into(Words entry) {
        return new Words(
                first(entry.title(), words.title()),
                first(entry.organisation(), words.organisation()),
                entry.place(),
                entry.from(),
                entry.to(),
                first(entry.level(), words.level()),
                entry.years() == null ? words.years() : entry.years(),
                entry.url(),
                entry.text());
    }

    /// Whether an entry that the same words told lacks just what the fact adds: the employer of a
    /// role, the role at an employer.
    boolean completes(Words entry) {
        return section == Section.experience
                && (words.title() == null ? entry.organisation() == null : entry.title() == null);
    }

    private static @Nullable String first(@Nullable String told, @Nullable String added) {
        return told == null ? added : told;
    }

    private static Optional<Target> years(String value) {
        var found = YEARS.matcher(value);
        if (!found.matches()) {
            return Optional.empty();
        }
        var skill = Words.titled(found.group(2));
        return some(Section.skills, skill.withYears(Integer.parseInt(found.group(1))));
    }

    private static Optional<Target> language(String value) {
        var found = LEVEL.matcher(value);
        if (!found.find() || found.start() == 0) {
            return titled(Section.languages, value);
        }
        var name = Words.titled(value.substring(0, found.start()).strip());
        var level = found.group(1).toUpperCase(java.util.Locale.ROOT);
        return some(Section.languages, name.withLevel(level.equals("NATIVE") ? "native" : level));
    }

    private static Optional<Target> titled(Section section, String value) {
        return some(section, Words.titled(value));
    }

    private static Optional<Target> some(Section section, Words words) {
        return Optional.of(new Target(section, words));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
    }
}
