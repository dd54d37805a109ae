package basel.resume;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/// How much of a profile there is, and what would help most, the heaviest first.
@Serdeable
public record Completeness(
        @Schema(minimum = "0", maximum = "100") int percent, List<Missing> missing) {

    /// What is missing where: `profile` or a section, and the rule's name.
    @Serdeable
    public record Missing(String section, String hint) {}

    /// Something that a whole profile has, and how many of the 100 percent it is worth.
    private record Rule(
            String section,
            String hint,
            int worth,
            BiPredicate<Head.Told, Map<Section, List<Entry>>> met) {}

    private static final String TOP = "profile";
    private static final int SKILLS = 5;

    private static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "experience",
                            "experience",
                            20,
                            (_, all) -> has(all, Section.experience)),
                    new Rule(TOP, "about", 15, (told, _) -> told.about() != null),
                    new Rule(TOP, "headline", 10, (told, _) -> told.headline() != null),
                    new Rule(TOP, "name", 10, (told, _) -> told.name() != null),
                    new Rule("education", "education", 10, (_, all) -> has(all, Section.education)),
                    new Rule(
                            "skills",
                            "skills",
                            10,
                            (_, all) -> of(all, Section.skills).size() >= SKILLS),
                    new Rule("experience", "dates", 5, (_, all) -> dated(all)),
                    new Rule(TOP, "location", 5, (told, _) -> told.location() != null),
                    new Rule("languages", "languages", 5, (_, all) -> has(all, Section.languages)),
                    new Rule("projects", "works", 5, (_, all) -> works(all)),
                    new Rule("links", "links", 5, (_, all) -> has(all, Section.links)));

    static Completeness of(Head.Told told, Map<Section, List<Entry>> entries) {
        var missing = RULES.stream().filter(rule -> !rule.met().test(told, entries)).toList();
        int lacking = missing.stream().mapToInt(Rule::worth).sum();
        return new Completeness(
                100 - lacking,
                missing.stream().map(rule -> new Missing(rule.section(), rule.hint())).toList());
    }

    private static List<Entry> of(Map<Section, List<Entry>> all, Section section) {
        return all.getOrDefault(section, List.of());
    }

    private static boolean has(Map<Section, List<Entry>> all, Section section) {
        return !of(all, section).isEmpty();
    }

    /// Something to show: a project or a certificate.
    private static boolean works(Map<Section, List<Entry>> all) {
        return has(all, Section.projects) || has(all, Section.certificates);
    }

    /// Every place of work says since when.
    private static boolean dated(Map<Section, List<Entry>> all) {
        var places = of(all, Section.experience);
        return !places.isEmpty() && places.stream().map(Entry::from).allMatch(Objects::nonNull);
    }
}
