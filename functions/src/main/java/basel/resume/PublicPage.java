package basel.resume;

import basel.shared.push.Fact;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What everybody may read of a person: the top of their profile, and what they marked as public.
@Serdeable
record PublicPage(
        @Nullable String name,
        @Nullable String headline,
        @Nullable String about,
        @Nullable String location,
        @Schema(description = "Whether search engines may list it.") boolean findable,
        Sections sections,
        @Schema(description = "Public facts that no entry tells.") List<String> facts) {

    /// The public entries of each section in their order: words alone.
    @Serdeable
    record Sections(
            List<Words> education,
            List<Words> experience,
            List<Words> skills,
            List<Words> projects,
            List<Words> certificates,
            List<Words> languages,
            List<Words> links) {}

    static PublicPage of(Head.Told told, Map<Section, List<Entry>> entries, List<Fact> facts) {
        var open = new EnumMap<Section, List<Words>>(Section.class);
        entries.forEach((section, all) ->
                open.put(
                        section,
                        all.stream()
                                .filter(entry -> entry.visibility() == Fact.Visibility.PUBLIC)
                                .map(Entry::words)
                                .toList()));
        var rest = facts.stream().filter(fact -> !toldIn(open, fact)).map(Fact::sentence).toList();
        return new PublicPage(
                told.name(),
                told.headline(),
                told.about(),
                told.location(),
                told.findable(),
                sections(open),
                rest);
    }

    private static boolean toldIn(Map<Section, List<Words>> open, Fact fact) {
        return Target.of(fact)
                .filter(target -> target.section() != null)
                .filter(target ->
                        open.getOrDefault(target.section(), List.of()).stream()
                                .anyMatch(words ->
                                        target.into(words).equals(words) && target.meets(words)))
                .isPresent();
    }

    private static Sections sections(Map<Section, List<Words>> open) {
        return new Sections(
                open.getOrDefault(Section.education, List.of()),
                open.getOrDefault(Section.experience, List.of()),
                open.getOrDefault(Section.skills, List.of()),
                open.getOrDefault(Section.projects, List.of()),
                open.getOrDefault(Section.certificates, List.of()),
                open.getOrDefault(Section.languages, List.of()),
                open.getOrDefault(Section.links, List.of()));
    }
}
