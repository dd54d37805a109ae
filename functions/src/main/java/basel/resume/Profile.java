package basel.resume;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person's whole profile: what stands at its top, its sections, and what is missing in it.
@Serdeable
public record Profile(
        @Nullable String name,
        @Nullable String headline,
        @Nullable String about,
        @Nullable String location,
        boolean publicPage,
        boolean findable,
        @Nullable String handle,
        long version,
        @Nullable Instant updatedAt,
        Sections sections,
        Completeness completeness) {

    /// The entries of each section in their order.
    @Serdeable
    public record Sections(
            List<Entry> education,
            List<Entry> experience,
            List<Entry> skills,
            List<Entry> projects,
            List<Entry> certificates,
            List<Entry> languages,
            List<Entry> links) {

        static Sections of(Map<Section, List<Entry>> all) {
            return new Sections(
                    all.getOrDefault(Section.education, List.of()),
                    all.getOrDefault(Section.experience, List.of()),
                    all.getOrDefault(Section.skills, List.of()),
                    all.getOrDefault(Section.projects, List.of()),
                    all.getOrDefault(Section.certificates, List.of()),
                    all.getOrDefault(Section.languages, List.of()),
                    all.getOrDefault(Section.links, List.of()));
        }
    }

    static Profile of(Head head, Map<Section, List<Entry>> entries) {
        var told = head.told();
        return new Profile(
                told.name(),
                told.headline(),
                told.about(),
                told.location(),
                told.publicPage(),
                told.findable(),
                head.handle(),
                head.version(),
                head.updatedAt(),
                Sections.of(entries),
                Completeness.of(told, entries));
    }
}
