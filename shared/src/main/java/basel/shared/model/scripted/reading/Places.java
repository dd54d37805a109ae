package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Optional;

/// Cities, regions and countries.
final class Places {
    private static final Lexicon NAMES = Lexicon.folded("places.txt");

    private Places() {}

    /// The place whose name begins at this token.
    static Optional<Lexicon.Hit> at(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).capital()
                ? NAMES.at(tokens, at)
                : Optional.empty();
    }
}
