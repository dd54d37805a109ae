package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;

/// Which words are titles that somebody holds.
final class Roles {
    private static final Set<String> ENGLISH = Words.read("roles.txt");
    private static final List<String> ENGLISH_ENDS =
            ENGLISH.stream()
                    .filter(word -> word.startsWith("*"))
                    .map(word -> word.substring(1))
                    .toList();
    private static final Set<String> GERMAN = Words.read("rollen.txt");
    private static final List<String> GERMAN_ENDS =
            GERMAN.stream().filter(word -> !word.endsWith("+")).toList();
    private static final Set<String> NO_ROLE =
            Words.of(
                    "list computer optimist pessimist perfectionist realist minimalist feminist activist idealist socialist tourist consist enlist nationalist racist computer laptop screwdriver printer twist shortlist checklist playlist wishlist backlist fist exist persist assist insist resist twister thriller marketplace server compiler container counter");

    private Roles() {}

    static boolean english(String lower) {
        return !NO_ROLE.contains(lower)
                && (ENGLISH.contains(lower)
                        || needsMore(lower)
                        || ENGLISH_ENDS.stream().anyMatch(end -> lower.endsWith(end)));
    }

    /// A word such as "lead" or "master", a title only after another word.
    static boolean needsMore(String lower) {
        return ENGLISH.contains("+" + lower);
    }

    /// Also in the feminine: `Pflegerin` as `Pfleger`.
    static boolean german(String lower) {
        var word =
                lower.endsWith("in") && lower.length() > 5
                        ? lower.substring(0, lower.length() - 2)
                        : lower;
        return ends(lower)
                || ends(word)
                || ends(word.replace("ärzt", "arzt").replace("köch", "koch"));
    }

    private static boolean ends(String word) {
        return GERMAN.contains(word + "+") || GERMAN_ENDS.stream().anyMatch(word::endsWith);
    }
}
