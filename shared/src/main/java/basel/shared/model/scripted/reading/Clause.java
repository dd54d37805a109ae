package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A part of a sentence that says one thing in one stance. Tokens are the answer's, `from`
/// (inclusive) to `to` (exclusive). A fragment has no verb: an item of a list, an answer in one
/// word.
record Clause(
        String answer,
        List<Token> tokens,
        Span span,
        int index,
        int sentence,
        Stance stance,
        boolean fragment,
        Language language,
        Map<String, Object> memory) {

    /// Where a clause stands among the answer's tokens.
    record Span(int from, int to) {}

    /// The same words in another stance.
    Clause in(Stance other) {
        return new Clause(answer, tokens, span, index, sentence, other, fragment, language, memory);
    }

    /// What was found out about these words, found out once.
    @SuppressWarnings("unchecked") // a key always stands for the same type
    <T> T once(String key, Supplier<T> find) {
        var known = (T) memory.get(key);
        if (known == null) {
            known = find.get();
            memory.put(key, known);
        }
        return known;
    }

    int start() {
        return tokens.getFirst().start();
    }

    int end() {
        return tokens.getLast().end();
    }

    /// Exactly as written.
    String text() {
        return once("text", () -> answer.substring(start(), end()));
    }

    /// Whether it begins the answer or stands after a full stop.
    boolean opens() {
        var at = start() - 1;
        while (at >= 0 && Character.isWhitespace(answer.charAt(at))) {
            at--;
        }
        return at < 0 || ".!?:".indexOf(answer.charAt(at)) >= 0;
    }

    boolean counts() {
        return stance == Stance.SAID || stance == Stance.DENIED;
    }

    boolean german() {
        return language == Language.GERMAN;
    }

    /// The token before the one at `index`, or an empty one.
    String before(int index) {
        return index > 0 ? tokens.get(index - 1).lower() : "";
    }

    /// The token at `index`, or an empty one.
    String at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
    }
}
