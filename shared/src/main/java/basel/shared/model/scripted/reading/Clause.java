package basel.shared.model.scripted.reading;

import java.util.List;

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
        Language language) {

    /// Where a clause stands among the answer's tokens.
    record Span(int from, int to) {}

    int start() {
        return tokens.getFirst().start();
    }

    int end() {
        return tokens.getLast().end();
    }

    /// Exactly as written.
    String text() {
        return answer.substring(start(), end());
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
