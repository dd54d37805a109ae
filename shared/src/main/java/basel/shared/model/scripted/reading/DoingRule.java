package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// "I do tiling, plastering and dry lining", "ich kümmere mich um Angebote und Reklamationen":
/// several things that one does are skills; a single one only where it looks like a skill.
final class DoingRule implements Rule {
    private static final int LONGEST = 5;

    /// What one answers for.
    private static final Phrases DUTY = Phrases.read("doing", "duty");

    /// What one does: weaker words.
    private static final Pattern DO =
            Pattern.compile(
                    "(?:^|(?<= ))(?:i|we|i've|we've)(?: (?:mostly|mainly|also|still|now|usually|only|both|can|could|just|currently|even|always|have|do))* (?:do|did|done|offer|offered|run|teach|taught|practise|practice|know|learned|learnt)(?: (?:mostly|mainly|also|a lot of|lots of|some|all the|all|our|my|a bit of|both|quite some|plenty of))* "
                            + "|(?:(?<=^|\\s)(?:ich|wir)(?: \\p{Ll}+)? )?(?<![\\p{L}])(?:mache|machen|kann|biete|machte|lernte)(?: (?:ich|wir|auch|vor allem|hauptsächlich|meistens|viel|noch|alle|alles|gut|ganz|außerdem|nur))* (?=(?-i:(?:die |das |den )?\\p{Lu}))",
                    Words.FLAGS);

    private static final Phrases MY = Words.any("my", "meine?");
    private static final Phrases DOING = Phrases.read("doing", "doing");
    private static final Pattern SPECIALITY =
            Pattern.compile(
                    "^(?:and |und |but |aber )?((?:[\\p{L}\\d-]+ ?){1,3}?) (?:is|are|was|ist|sind|war) (?:my|mein|meine) (?:bread and butter|speciality|specialty|strong suit|strength|strong point|forte|bread-and-butter|main (?:thing|job)|daily (?:bread|business)|täglich(?:es)? brot|spezialität|spezialgebiet|stärke|steckenpferd|hauptgebiet|schwerpunkt)",
                    Words.FLAGS);

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        if (reading.question().story()) {
            return findings;
        }
        for (var clause : reading.clauses()) {
            if (clause.counts()) {
                speciality(clause, findings);
            }
            if (clause.stance() == Stance.SAID) {
                done(reading, clause, findings);
            }
        }
        return findings;
    }

    private static void speciality(Clause clause, List<Finding> findings) {
        var matcher = SPECIALITY.matcher(clause.text());
        if (MY.in(clause.text()) && matcher.find()) {
            var end = clause.start() + matcher.end(1);
            var words = clause.tokens().stream().filter(token -> token.end() <= end).toList();
            Item.of(clause, words).stream()
                    .filter(Plausible::skill)
                    .forEach(item -> findings.add(item.finding(Kind.SKILL)));
        }
    }

    private static void done(Reading reading, Clause clause, List<Finding> findings) {
        var found = DUTY.in(clause.text());
        var weak = found ? DUTY.matcher(clause.text()) : DO.matcher(clause.text());
        if (!(found || DOING.in(clause.text())) || !weak.find()) {
            return;
        }
        var items =
                new ArrayList<>(Item.of(clause, tokensFrom(clause, clause.start() + weak.end())));
        listed(reading, clause).forEach(next -> items.addAll(Item.of(next)));
        var several = items.size() > 1;
        for (var item : items) {
            if (Plausible.skill(item) && learned(item, found, several)) {
                add(item, findings);
            }
        }
    }

    /// Among several any item that is no certain thing; alone only what looks like a skill.
    private static boolean learned(Item item, boolean duty, boolean several) {
        var gerund = item.words().getLast().lower().endsWith("ing");
        if (Plausible.likely(item)) {
            return several
                    || gerund
                    || (duty && !(Plausible.everydayName(item) && item.size() > 1));
        }
        return (gerund && !item.definite())
                || (several && (!item.definite() || (duty && item.clause().german())));
    }

    private static List<Token> tokensFrom(Clause clause, int start) {
        return clause.tokens().stream().filter(token -> token.start() >= start).toList();
    }

    private static void add(Item item, List<Finding> findings) {
        var known = Skills.named(item.text());
        var field = known.filter(entry -> entry.care() == Lexicon.Care.FIELD).isPresent();
        if (!field && (known.isPresent() || !Plausible.holds(item))) {
            findings.add(item.finding(Kind.SKILL));
        }
    }

    /// The short fragments that go on with the list.
    private static List<Clause> listed(Reading reading, Clause clause) {
        var listed = new ArrayList<Clause>();
        for (var i = clause.index() + 1; i < reading.clauses().size(); i++) {
            var next = reading.clauses().get(i);
            var ends =
                    next.sentence() != clause.sentence()
                            || !next.fragment()
                            || next.tokens().size() > LONGEST
                            || next.stance() != Stance.SAID
                            || Set.of(
                                            "in", "at", "for", "with", "bei", "mit", "im", "seit",
                                            "since", "as", "als")
                                    .contains(next.at(0));
            if (ends) {
                break;
            }
            listed.add(next);
        }
        return listed;
    }
}
