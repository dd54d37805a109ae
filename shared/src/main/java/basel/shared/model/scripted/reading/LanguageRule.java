package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Languages that the person says they speak, or do not.
final class LanguageRule implements Rule {
    private static final Phrases SPEAKS = Phrases.read("language", "speaks");
    private static final Phrases NOT_SPOKEN = Phrases.read("language", "not-spoken");
    private static final Phrases I_SPEAK =
            Words.any(
                    "i(?: can| also| only| still)? (?:speak|understand)",
                    "i'm (?:\\p{L}+ )?fluent in",
                    "(?:ich )?(?:spreche|verstehe)(?: ich)?");
    private static final Phrases FIRST_PERSON =
            Words.any("i", "i'm", "i've", "i'd", "me", "myself", "ich", "mich", "mir", "wir", "we");
    private static final Set<String> MAY_FOLLOW =
            Words.of(
                    "and or but is are was were at in on to with from since for as too also well quite very pretty only a an not though if because when while every daily either neither speaker speaking skills level language now then here there sometimes yes no please i i'm i've my we which that of enough better best fine yet myself anymore any after until so the than just always more less i'd it he she they you isn't isn't wasn't needs has have used comes came helps suffices thanks since course");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var asked = reading.question().asksLanguages();
        var speaking = false;
        for (var clause : reading.clauses()) {
            var goesOn = speaking && clause.fragment() && onlyLanguages(clause);
            speaking = clause.counts() && (spoken(clause) || goesOn);
            if (clause.counts() && (speaking || (asked && !elsewhere(clause)))) {
                Languages.in(clause.tokens()).stream()
                        .filter(hit -> !adjective(clause, hit) && !written(clause, hit))
                        .map(hit -> Finding.of(Kind.LANGUAGE, hit.entry().english(), clause))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    /// "I speak Polish, Norwegian and a little English".
    private static boolean onlyLanguages(Clause clause) {
        return clause.tokens().size() <= 6 && !Languages.in(clause.tokens()).isEmpty();
    }

    private static boolean spoken(Clause clause) {
        return SPEAKS.in(clause.text()) && !elsewhere(clause);
    }

    /// The language of a document, a course or of others, and not of the speaker.
    private static boolean elsewhere(Clause clause) {
        return NOT_SPOKEN.in(clause.text()) && !I_SPEAK.in(clause.text());
    }

    /// "Our leaflets come in Polish": what comes in a language is a thing.
    private static boolean written(Clause clause, Lexicon.Hit hit) {
        return !clause.fragment()
                && Words.of("in auf").contains(clause.before(hit.from()))
                && !FIRST_PERSON.in(clause.text());
    }

    /// "The German market", "French cuisine".
    private static boolean adjective(Clause clause, Lexicon.Hit hit) {
        if (clause.german() || hit.to() >= clause.tokens().size()) {
            return false;
        }
        var next = clause.tokens().get(hit.to());
        return next.word()
                && !next.number()
                && !next.lower().endsWith("ly")
                && !MAY_FOLLOW.contains(next.lower());
    }
}
