package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts tokens into sentences. A very long one is cut all the same, so that every rule works on
/// bounded text.
final class Sentences {
    private static final int LONGEST = 120;
    private static final Set<String> ENDS = Set.of(".", "!", "?", "\n", "…");
    private static final Set<String> SHORT =
            Words.of(
                    "dr prof mr mrs ms st ca bzw usw etc inc ltd approx e.g i.e z.b d.h u.a vs nr bspw evtl ggf incl inkl");

    private Sentences() {}

    static List<List<Token>> of(List<Token> tokens) {
        var sentences = new ArrayList<List<Token>>();
        var start = 0;
        for (var i = 0; i < tokens.size(); i++) {
            if (ends(tokens, i) || i - start >= LONGEST) {
                add(sentences, tokens.subList(start, i + 1));
                start = i + 1;
            }
        }
        add(sentences, tokens.subList(start, tokens.size()));
        return sentences;
    }

    private static void add(List<List<Token>> sentences, List<Token> tokens) {
        if (tokens.stream().anyMatch(Token::word)) {
            sentences.add(List.copyOf(tokens));
        } else if (!sentences.isEmpty() && tokens.stream().anyMatch(token -> token.is("?"))) {
            var last = new ArrayList<>(sentences.removeLast());
            last.addAll(tokens);
            sentences.add(List.copyOf(last));
        }
    }

    private static boolean ends(List<Token> tokens, int i) {
        var token = tokens.get(i);
        if (!ENDS.contains(token.lower())) {
            return false;
        }
        if (!token.is(".") || i == 0 || i + 1 >= tokens.size()) {
            return true;
        }
        var before = tokens.get(i - 1);
        var after = tokens.get(i + 1);
        var ordinal =
                before.number()
                        && before.text().length() <= 2
                        && after.word()
                        && after.start() == token.end() + 1
                        && after.capital()
                        && isMonth(after.lower());
        var company =
                before.is("co")
                        && i > 1
                        && (tokens.get(i - 2).is("&") || tokens.get(i - 2).is("und"));
        return !ordinal
                && !company
                && !(SHORT.contains(before.lower()) && before.end() == token.start());
    }

    private static final Set<String> MONTHS =
            Words.of(
                    "januar februar märz april mai juni juli august september oktober november dezember klasse");

    private static boolean isMonth(String word) {
        return MONTHS.contains(word);
    }
}
