package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Optional;

/// Human languages.
public final class Languages {
    private static final Lexicon NAMES = Lexicon.read("languages.txt");

    private Languages() {}

    static Optional<Lexicon.Hit> at(List<Token> tokens, int at) {
        return NAMES.at(tokens, at);
    }

    static List<Lexicon.Hit> in(List<Token> tokens) {
        return NAMES.in(tokens);
    }

    /// What a language is called in the language of the reader: `German` is `Deutsch` in German.
    public static String name(String english, Language language) {
        return NAMES.named(english).map(entry -> entry.in(language)).orElse(english);
    }
}
