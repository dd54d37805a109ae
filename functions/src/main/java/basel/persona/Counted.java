package basel.persona;

import basel.shared.words.Words;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is counted where a question asks "how many": a number that stands somewhere is no answer,
/// one that stands at this word is.
final class Counted {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:how many|wie ?viele[nr]?)\\s+([\\p{L}-]+)", FLAGS);
    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\d[\\d.,]*|\\b(?!ein|one\\b)" + Aspect.NUMBERS + "\\b|\\b(?:beiden?|both)\\b",
                    FLAGS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

    /// Words after a number that say what it counts, and that it is not what comes then.
    private static final Pattern MEASURE =
            Pattern.compile("(?:years?|jahre?n?|months?|monaten?|percent|prozent)", FLAGS);

    private static final Pattern OF = Pattern.compile("of|von|aus", FLAGS);

    private static final int NEAR = 3;

    private Counted() {}

    /// The word that is counted, if any.
    static List<Term> of(String question, List<Term> terms) {
        var asked = ASKED.matcher(question);
        if (!asked.find()) {
            return List.of();
        }
        return Words.asked(asked.group(1)).stream()
                .limit(1)
                .flatMap(word -> terms.stream().filter(term -> term.names(word.stems())))
                .limit(1)
                .toList();
    }

    /// Whether a piece tells the number of what is counted; a kind of facts counts itself.
    static boolean told(Term counted, Piece piece) {
        return !piece.yes()
                || counted.kinds().contains(piece.kind())
                || beside(counted, piece.shown());
    }

    /// "62 people", "a team of five".
    private static boolean beside(Term term, String text) {
        return NUMBER.matcher(text)
                .results()
                .anyMatch(number ->
                        after(term, text.substring(number.end()))
                                || before(term, text.substring(0, number.start())));
    }

    private static boolean after(Term term, String rest) {
        var words = words(rest);
        if (!words.isEmpty()
                && MEASURE.matcher(words.getFirst()).matches()
                && !is(term, words.getFirst())) {
            return false;
        }
        return words.stream().limit(NEAR).anyMatch(word -> is(term, word));
    }

    private static boolean before(Term term, String start) {
        var words = words(start);
        int last = words.size() - 1;
        return last > 0 && OF.matcher(words.get(last)).matches() && is(term, words.get(last - 1));
    }

    private static boolean is(Term term, String word) {
        return Words.asked(word).stream().anyMatch(one -> term.names(one.stems()));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
