package basel.shared.model.scripted.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The headings of a CV, in English and German. What stands under `OTHER` tells of no work.
enum Heading {
    EXPERIENCE(
            "experience",
            "work experience",
            "professional experience",
            "employment",
            "employment history",
            "work history",
            "career",
            "berufserfahrung",
            "beruflicher werdegang",
            "werdegang",
            "praktische erfahrung",
            "berufspraxis"),
    EDUCATION(
            "education",
            "education and training",
            "academic background",
            "ausbildung",
            "studium",
            "schulbildung",
            "bildungsweg",
            "ausbildung und studium",
            "bildung"),
    SKILLS(
            "skills",
            "technical skills",
            "core skills",
            "key skills",
            "technologies",
            "tech stack",
            "tools",
            "kenntnisse",
            "fähigkeiten",
            "it-kenntnisse",
            "edv-kenntnisse",
            "technologien",
            "kompetenzen",
            "fachkenntnisse"),
    LANGUAGES("languages", "language skills", "sprachen", "sprachkenntnisse"),
    CERTIFICATES(
            "certificates",
            "certifications",
            "certificates and licences",
            "zertifikate",
            "zertifizierungen",
            "weiterbildung",
            "weiterbildungen"),
    PROJECTS("projects", "selected projects", "projekte", "projekterfahrung"),
    OTHER(
            "interests",
            "hobbies",
            "references",
            "contact",
            "summary",
            "profile",
            "about me",
            "personal details",
            "interessen",
            "referenzen",
            "kontakt",
            "persönliche daten",
            "profil",
            "über mich",
            "kurzprofil",
            "volunteering",
            "ehrenamt",
            "publications",
            "veröffentlichungen");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> names;

    Heading(String... names) {
        this.names = Set.of(names);
    }

    /// The heading that a line is, with or without a colon.
    static Optional<Heading> of(String line) {
        var name = line.replaceFirst(":$", "").strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(one -> one.names.contains(name)).findFirst();
    }
}
