package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.regex.Pattern;

/// Lets a clause that only points back change the stance of what it points to: "Kubernetes? Never
/// touched it", "a colleague does that in R, I can't".
final class PointingBack {
    /// A denial and nothing else.
    private static final Phrases MERE_NO = Phrases.read("pointing-back", "mere-no");

    /// A denial that only points back: "I don't", "das kann ich nicht", "davon verstehe ich
    /// nichts".
    private static final Pattern POINTS_BACK =
            Pattern.compile(
                    "^(?:(?:but|and|so|aber|und|no|nein|,) ?)*(?:(?:i|me|we|myself|ich|wir) (?:don't|do not|can't|haven't|didn't|never did|nicht|leider nicht)$|(?:i|i've|we|we've|me|ich|wir|das|davon|damit|that|it)\\b[^.]{0,40}\\b(?:that|it|them|those|das|davon|damit|ich|nichts)\\b[^.]{0,30}$|(?:that|it|das|davon|damit)\\b[^.]{0,45}$)|.*(?:say no to that|have to pass|muss ich passen|muss passen|pass on that).*",
                    Words.FLAGS);

    /// A denial of oneself that points back without naming anything.
    private static final Pattern NEVER_DID =
            Pattern.compile(
                    "^(?:never|nie|noch nie|not)\\b.{0,30}\\b(?:it|that|one|them|das|damit|benutzt|gemacht|done|touched|used|written|tried)$",
                    Words.FLAGS);

    private static final Phrases TAUGHT_MYSELF =
            Words.any(
                    "(?:i )?(?:taught|learned|picked) (?:it|that|them)(?: to)?(?: myself| up)?",
                    "selbst beigebracht",
                    "mir (?:das|es) (?:dann )?(?:selbst )?(?:beigebracht|angeeignet)");

    private static final Pattern SAID_BY =
            Pattern.compile("^(?:says?|said|sagt|sagte|sagen|meint|meinte|meinen)\\b", Words.FLAGS);

    private final List<Clause> clauses;

    PointingBack(List<Clause> clauses) {
        this.clauses = clauses;
    }

    /// Lets a clause that only points back change the stance of what it points to.
    void by(Clause clause, int firstOfSentence) {
        if (clauses.isEmpty()) {
            return;
        }
        var words = clause.text();
        var last = clauses.getLast();
        if (last.sentence() != clause.sentence()
                && last.stance() == Stance.ASKED
                && last.tokens().size() <= 3) {
            replaceLast(clause.counts() ? clause.stance() : Stance.ASKED);
            return;
        }
        if (clauses.size() == firstOfSentence) {
            return;
        }
        if (clause.stance() == Stance.DENIED
                && clause.tokens().size() <= 10
                && pointsBack(words)
                && mayBeDenied(last, words)) {
            denyBack(firstOfSentence);
        } else if (last.fragment() && MERE_NO.is(words)) {
            replaceLast(Stance.DENIED);
        } else if (SAID_BY.matcher(words).find()) {
            replaceLast(Stance.OTHERS);
        } else if (TAUGHT_MYSELF.in(words)) {
            replaceLast(Stance.SAID);
        }
    }

    /// A whole sentence in which the person claims something is not taken back by what follows.
    private static boolean mayBeDenied(Clause last, String words) {
        var passed =
                Words.any("say no to that", "have to pass", "passen", "pass on that").in(words);
        return passed
                || last.stance() == Stance.OTHERS
                || (last.fragment() && last.stance() == Stance.SAID)
                || last.stance() == Stance.DENIED;
    }

    private static boolean pointsBack(String words) {
        return (POINTS_BACK.matcher(words).find() || NEVER_DID.matcher(words).find())
                && Skills.names(Token.of(words)).isEmpty();
    }

    /// Denies the clause before, and the one that a mere "no" answers.
    private void denyBack(int firstOfSentence) {
        var only = Words.any("no", "nein", "nee", "nope").is(clauses.getLast().text());
        replaceLast(Stance.DENIED);
        if (only && clauses.size() > firstOfSentence + 1) {
            var no = clauses.removeLast();
            replaceLast(Stance.DENIED);
            clauses.add(no);
        }
    }

    private void replaceLast(Stance stance) {
        clauses.add(clauses.removeLast().in(stance));
    }
}
