package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a sentence where something new begins: at signs, before "but", and before "and" with a new
/// subject.
final class Clauses {
    private static final Set<String> SIGNS =
            Set.of(
                    ",", ";", ":", "–", "—", "(", ")", "\"", "„", "“", "”", "!", "?", ".", "…",
                    "\n");
    private static final Set<String> TURNS =
            Words.of(
                    "but while whereas although though because aber sondern während obwohl weil denn");

    /// Without a comma before them these only colour a German clause: "war ich aber nie".
    private static final Set<String> PARTICLES = Set.of("aber", "denn");

    private static final Set<String> JOINS =
            Words.of(
                    "and or so und oder also then dann before after until till where when bevor nachdem wo");
    private static final Set<String> ANDS = Set.of("and", "und");
    private static final Set<String> SELF = Words.of("i i'm i've ich");
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");
    private static final Set<String> ARTICLES =
            Words.of("the a an this that der die das den ein eine its his her their");
    private static final Set<String> OPENERS =
            Words.of(
                    "i i'm i've i'd i'll we we've we're he he's she she's they they're it my our ich wir er sie man mein meine unser unsere"
                            + " not no never nicht kein keine keinen nie then dann now jetzt later später after danach nobody niemand somebody someone");

    private Clauses() {}

    /// The parts of a sentence, without the signs between them.
    static List<List<Token>> of(List<Token> sentence) {
        var parts = new ArrayList<List<Token>>();
        var start = 0;
        for (var i = 0; i < sentence.size(); i++) {
            if (sign(sentence, i)) {
                add(parts, sentence.subList(start, i));
                start = i + 1;
            } else if (i > start && turns(sentence, i)) {
                add(parts, sentence.subList(start, i));
                start = i;
            }
        }
        add(parts, sentence.subList(start, sentence.size()));
        return parts;
    }

    private static void add(List<List<Token>> parts, List<Token> part) {
        if (part.stream().anyMatch(Token::word)) {
            parts.add(List.copyOf(part));
        }
    }

    private static boolean sign(List<Token> sentence, int i) {
        var token = sentence.get(i);
        if (token.is("-")) {
            return i > 0 && token.start() > sentence.get(i - 1).end();
        }
        return SIGNS.contains(token.lower()) && !insideName(sentence, i);
    }

    /// The full stop of "Dr. Weber" or "St. Gallen".
    private static boolean insideName(List<Token> sentence, int i) {
        return sentence.get(i).is(".") && i + 1 < sentence.size() && i > 0;
    }

    private static boolean turns(List<Token> sentence, int i) {
        var word = sentence.get(i).lower();
        if (i + 1 >= sentence.size()) {
            return false;
        }
        var next = sentence.get(i + 1).lower();
        if (PARTICLES.contains(word) && !OPENERS.contains(next)) {
            return false;
        }
        return TURNS.contains(word)
                || (JOINS.contains(word) && OPENERS.contains(next))
                || (ANDS.contains(word) && verbFollows(sentence, i + 1))
                || (RELATIVES.contains(word) && next.endsWith("n't"));
    }

    /// "and skipped the rest", "and the audit found nothing".
    private static boolean verbFollows(List<Token> sentence, int from) {
        if (Verbs.verb(sentence.get(from))) {
            return true;
        }
        var last = Math.min(sentence.size(), from + 4);
        if (sentence.subList(from, last).stream().anyMatch(token -> SELF.contains(token.lower()))) {
            return true;
        }
        return ARTICLES.contains(sentence.get(from).lower())
                && sentence.subList(from + 1, last).stream().anyMatch(Verbs::verb);
    }
}
