package basel.resume;

import basel.shared.web.Problem;
import java.util.Arrays;
import java.util.List;

/// The sections of a profile: what their entries may tell, what they must tell one of, how many
/// entries there may be, and which levels they know.
public enum Section {
    education(20, "title organisation place from to text", "title organisation", ""),
    experience(40, "title organisation place from to text", "title organisation", ""),
    skills(80, "title level years", "title", "basic good expert"),
    projects(40, "title organisation url from to text", "title", ""),
    certificates(40, "title organisation url from to", "title", ""),
    languages(20, "title level", "title", "A1 A2 B1 B2 C1 C2 native"),
    links(20, "title url", "url", "");

    private final int most;
    private final String fields;
    private final String needed;
    private final String levels;

    Section(int most, String fields, String needed, String levels) {
        this.most = most;
        this.fields = fields;
        this.needed = needed;
        this.levels = levels;
    }

    /// The section of this name; there is nothing under any other.
    static Section named(String name) {
        return Arrays.stream(values())
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such section."));
    }

    int most() {
        return most;
    }

    /// Whether entries tell this.
    boolean tells(String field) {
        return words(fields).contains(field);
    }

    /// Entries tell at least one of these.
    List<String> needed() {
        return words(needed);
    }

    List<String> levels() {
        return words(levels);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
