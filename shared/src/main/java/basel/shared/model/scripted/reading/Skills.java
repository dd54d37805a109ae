package basel.shared.model.scripted.reading;

import basel.shared.model.scripted.reading.Lexicon.Care;
import basel.shared.model.scripted.reading.Lexicon.Entry;
import basel.shared.model.scripted.reading.Lexicon.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The taxonomy of skills, and which of its names in a text are meant as skills.
public final class Skills {
    private static final Lexicon NAMES = Lexicon.read("skills.txt");

    /// What may stand before a word like "Go" or "Swift" that is meant as a skill.
    private static final Set<String> SIGNS =
            Words.of(
                    "in with using use used of writing write wrote know knew learn learned learnt like love mit kenne nutze nutzt benutze auf plus code coding via into on from some any no not kein keine just only mostly mainly bisschen wenig etwas viel the");

    private static final Set<String> BETWEEN =
            Set.of(
                    ",", "/", "and", "und", "or", "oder", "&", "+", "then", "first", "maybe",
                    "some", "etwas", "dann");

    /// After a name that begins an answer: "R mainly", "Swift all day long", "Go, jeden Tag".
    private static final Set<String> OFTEN =
            Words.of(
                    "mainly mostly all every daily obviously only and und ein a since seit for fast hauptsächlich meistens jeden täglich vor plus yes no ja nein nicht nie not never sure sometimes manchmal kann kenne nutze mache i ich obviously too auch");

    private static final Set<String> PEOPLE =
            Words.of(
                    "people guy guys person team colleague colleagues expert experts specialist folks leute team kollege kollegen kollegin experte abteilung");
    private static final Set<String> PAPERS =
            Words.of(
                    "certificate certificates certifications zertifikate zertifikaten schulungen certification certified licence license exam schein zertifikat zertifizierung prüfung ticket course courses kurs kurse book buch conference konferenz meetup talk vortrag schulung workshop tutorial");
    private static final Set<String> ADMIRED = Words.of("guru wizard ninja");

    private Skills() {}

    static int size() {
        return NAMES.size();
    }

    static Optional<Entry> named(String name) {
        return NAMES.named(name);
    }

    /// One name for all spellings of a skill: `k8s` and `Kubernetes` are the same. Unknown ones in
    /// lower case.
    public static String canonical(String name) {
        return NAMES.named(name)
                .map(Entry::english)
                .orElse(name.strip())
                .toLowerCase(java.util.Locale.ROOT);
    }

    /// Every name of a skill or a field of work.
    static List<Hit> all(List<Token> tokens) {
        return NAMES.in(tokens);
    }

    static List<Hit> allIn(Clause clause) {
        return clause.once("all skills", () -> all(clause.tokens()));
    }

    /// The names meant as skills in a clause.
    static List<Hit> in(Clause clause) {
        return clause.once("skills", () -> names(clause.tokens()));
    }

    /// The names that are meant as skills here, without everyday words and fields of work.
    static List<Hit> names(List<Token> tokens) {
        var hits = NAMES.in(tokens);
        var meant = new ArrayList<Hit>();
        for (var i = 0; i < hits.size(); i++) {
            if (meant(tokens, hits, i)) {
                meant.add(hits.get(i));
            }
        }
        return meant;
    }

    private static boolean meant(List<Token> tokens, List<Hit> hits, int i) {
        var hit = hits.get(i);
        var care = hit.entry().care();
        if (care == Care.SOFT || care == Care.FIELD || othersOrPaper(tokens, hit)) {
            return false;
        }
        return care != Care.EXACT
                || signed(tokens, hit)
                || neighbour(tokens, hits, i)
                || midSentence(tokens, hit);
    }

    private static boolean othersOrPaper(List<Token> tokens, Hit hit) {
        var next =
                hit.to() < tokens.size() && tokens.get(hit.to()).is("-") ? hit.to() + 1 : hit.to();
        if (next >= tokens.size()) {
            return false;
        }
        var word = tokens.get(next).lower();
        return (PEOPLE.contains(word) && !no(tokens))
                || PAPERS.contains(word)
                || ADMIRED.contains(word);
    }

    /// "I'm not an SEO person" is about the speaker.
    private static boolean no(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(token ->
                        Words.of("not no kein i'm am i've was bin").contains(token.lower()));
    }

    private static boolean signed(List<Token> tokens, Hit hit) {
        var begins =
                hit.from() == 0
                        && hit.to() < tokens.size()
                        && OFTEN.contains(tokens.get(hit.to()).lower());
        return begins
                || (hit.from() == 0 && hit.to() == tokens.size())
                || (hit.from() > 0 && SIGNS.contains(tokens.get(hit.from() - 1).lower()));
    }

    /// In English a capital in mid-sentence is a name.
    private static boolean midSentence(List<Token> tokens, Hit hit) {
        return hit.from() > 0
                && hit.entry().english().length() > 1
                && Language.of(tokens, Language.GERMAN) == Language.ENGLISH;
    }

    private static boolean neighbour(List<Token> tokens, List<Hit> hits, int i) {
        return (i > 0 && joined(tokens, hits.get(i - 1), hits.get(i)))
                || (i + 1 < hits.size() && joined(tokens, hits.get(i), hits.get(i + 1)));
    }

    private static boolean joined(List<Token> tokens, Hit left, Hit right) {
        return right.from() - left.to() <= 3
                && tokens.subList(left.to(), right.from()).stream()
                        .allMatch(token -> BETWEEN.contains(token.lower()));
    }
}
