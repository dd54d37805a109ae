package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;

/// The languages that the rules read and speak.
public enum Language {
    ENGLISH(
            Set.of(
                    "the", "and", "i", "my", "was", "is", "of", "to", "we", "with", "for", "have",
                    "it", "that", "not", "at", "a", "as", "on", "our", "you", "but", "years", "i'm",
                    "i've", "from", "by", "are")),
    GERMAN(
            Set.of(
                    "der", "die", "das", "und", "ich", "mein", "war", "ist", "zu", "wir", "mit",
                    "für", "habe", "es", "dass", "nicht", "bei", "ein", "als", "auf", "eine", "sie",
                    "aber", "jahre", "von", "den", "im", "seit", "meine", "kein", "keine", "bin",
                    "einen", "dem", "auch", "nach", "zwei", "hab", "wurde"));

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> smallWords;

    Language(Set<String> smallWords) {
        this.smallWords = smallWords;
    }

    /// `de` and its like are German, everything else English.
    public static Language of(String tag) {
        return tag.startsWith("de") ? GERMAN : ENGLISH;
    }

    /// The language whose small words are more frequent; `otherwise` when neither is.
    public static Language of(List<Token> tokens, Language otherwise) {
        var english = ENGLISH.count(tokens);
        var german = GERMAN.count(tokens);
        if (english == german) {
            return otherwise;
        }
        return german > english ? GERMAN : ENGLISH;
    }

    private long count(List<Token> tokens) {
        return tokens.stream().filter(token -> smallWords.contains(token.lower())).count();
    }
}
