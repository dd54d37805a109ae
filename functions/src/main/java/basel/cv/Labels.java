package basel.cv;

import java.util.Map;

/// The words of a résumé that are not the person's, in one language.
enum Labels {
    EN(
            "Résumé",
            "today",
            Map.of(
                    "experience", "Experience",
                    "education", "Education",
                    "skills", "Skills",
                    "projects", "Projects",
                    "certificates", "Certificates",
                    "languages", "Languages",
                    "links", "Links",
                    "outcomes", "What came of it",
                    "about", "About"),
            Map.of("basic", "basics", "good", "good", "expert", "expert", "native", "native")),
    DE(
            "Lebenslauf",
            "heute",
            Map.of(
                    "experience", "Berufserfahrung",
                    "education", "Ausbildung",
                    "skills", "Fähigkeiten",
                    "projects", "Projekte",
                    "certificates", "Zertifikate",
                    "languages", "Sprachen",
                    "links", "Links",
                    "outcomes", "Was daraus wurde",
                    "about", "Über mich"),
            Map.of(
                    "basic", "Grundlagen",
                    "good", "gut",
                    "expert", "sehr gut",
                    "native", "Muttersprache"));

    private final String title;
    private final String today;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> headings;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> levels;

    Labels(String title, String today, Map<String, String> headings, Map<String, String> levels) {
        this.title = title;
        this.today = today;
        this.headings = headings;
        this.levels = levels;
    }

    static Labels in(String language) {
        return language.startsWith("de") ? DE : EN;
    }

    String title() {
        return title;
    }

    String today() {
        return today;
    }

    String heading(String section) {
        return headings.getOrDefault(section, section);
    }

    String level(String level) {
        return levels.getOrDefault(level, level);
    }

    String years(int years) {
        return this == DE
                ? years + (years == 1 ? " Jahr" : " Jahre")
                : years + (years == 1 ? " year" : " years");
    }

    String locale() {
        return this == DE ? "de-DE" : "en-GB";
    }
}
