package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Numbers of years and what they were spent with: a skill, a role, a field, or just "work".
final class YearsRule implements Rule {
    private static final Phrases NOT_WORK = Phrases.read("years", "not-work");

    private static final Phrases SELF = Phrases.read("years", "self");

    private static final Phrases LASTED = Phrases.read("years", "lasted");

    private static final Set<String> THINGS =
            Words.of("it the this a an der die es dieser diese dieses unser unsere their his her");

    private static final int LONGEST = 65;

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var first = true;
        for (var mention : YearsMentions.lasting(reading, YearsMentions.mentions(reading))) {
            var clause = clauseAt(reading, mention.start());
            if (clause.isPresent() && counts(reading, clause.get(), mention)) {
                add(reading, clause.get(), mention, first, findings);
                first = false;
            }
        }
        return findings;
    }

    private static Optional<Clause> clauseAt(Reading reading, int at) {
        return reading.clauseAt(at);
    }

    static boolean counts(Reading reading, Clause clause, YearsMentions.Mention mention) {
        var told =
                clause.stance() == Stance.SAID
                        || (clause.stance() == Stance.DENIED && clause.tokens().size() <= 8);
        var index = clause.index();
        var before = index > 0 ? reading.clauses().get(index - 1) : clause;
        var ofTraining =
                NOT_WORK.in(clause.text())
                        && !Words.any("worked", "gearbeitet").in(clause.text())
                        && !YearsPatterns.WHERE
                                .matcher(clause.answer())
                                .region(afterYears(clause, mention), clause.end())
                                .lookingAt();
        var afterTraining =
                clause.fragment()
                        && !YearsPatterns.WHERE
                                .matcher(clause.answer())
                                .region(afterYears(clause, mention), clause.end())
                                .lookingAt()
                        && !Words.of("then dann danach after later").contains(clause.at(0))
                        && before.sentence() == clause.sentence()
                        && NOT_WORK.in(before.text());
        var asksElse =
                clause.sentence() == 0
                        && clause.fragment()
                        && NOT_WORK.in(reading.question().text())
                        && !Words.any("worked", "working", "gearbeitet", "arbeiten")
                                .in(reading.question().text());
        return told
                && !asksElse
                && !ofThings(clause)
                && !ofTraining
                && !afterTraining
                && Figures.value(mention.number()).filter(YearsRule::sensible).isPresent();
    }

    /// A year of the calendar is no number of years.
    private static boolean sensible(String number) {
        return number.length() <= 4 && Double.parseDouble(number) <= LONGEST;
    }

    /// Where the words after "… years" begin.
    private static int afterYears(Clause clause, YearsMentions.Mention mention) {
        var word = clause.answer().indexOf(' ', Math.min(mention.end() + 1, clause.end() - 1));
        return word < 0 || word > clause.end() ? clause.end() : word;
    }

    /// "The project ran for three years", "it took two years": not the speaker's own time.
    private static boolean ofThings(Clause clause) {
        var lasted = LASTED.in(clause.text());
        if (onlyPlace(clause)) {
            return true;
        }
        var thing = THINGS.contains(clause.at(0));
        return lasted || (thing && !clause.fragment() && !SELF.in(clause.text()));
    }

    /// "I've been in Germany for ten years".
    private static boolean onlyPlace(Clause clause) {
        var tokens = clause.tokens();
        var place =
                java.util.stream.IntStream.range(0, tokens.size())
                        .anyMatch(i ->
                                Places.at(tokens, i).isPresent()
                                        && Words.of("in nach to").contains(clause.before(i)));
        return place
                && !clause.fragment()
                && Words.any("been in", "bin", "been living").in(clause.text())
                && RoleRule.in(clause).isEmpty()
                && Skills.names(tokens).isEmpty()
                && !Words.any(
                                "bei",
                                "at",
                                "with",
                                "for (?=\\p{Lu})",
                                "work(?:ed|ing)?",
                                "als",
                                "arbeite",
                                "gearbeitet")
                        .in(clause.text());
    }

    private static void add(
            Reading reading,
            Clause clause,
            YearsMentions.Mention mention,
            boolean first,
            List<Finding> findings) {
        var number =
                Figures.value(mention.number())
                        .map(whole -> half(reading, mention) ? whole + ".5" : whole)
                        .orElseThrow();
        YearsTarget.of(reading, clause, mention, first)
                .ifPresent(target -> add(reading, clause, number, target, findings));
    }

    private static void add(
            Reading reading, Clause clause, String number, String target, List<Finding> findings) {
        findings.add(new Finding(Kind.YEARS, number + " " + target, true, clause));
        if (isSkill(target)) {
            findings.add(new Finding(Kind.SKILL, target, !number.equals("0"), clause));
        }
        var role = YearsContext.askedRole(reading.question()).filter(target::equals);
        role.ifPresent(title -> findings.add(new Finding(Kind.ROLE, title, true, clause)));
    }

    /// "A year and a half".
    static boolean half(Reading reading, YearsMentions.Mention mention) {
        var rest =
                reading.text()
                        .substring(
                                mention.end(),
                                Math.min(reading.text().length(), mention.end() + 22));
        return rest.matches("(?is) \\p{L}+ and a half\\b.*");
    }

    private static boolean isSkill(String target) {
        return Skills.named(target)
                .filter(entry ->
                        entry.care() != Lexicon.Care.FIELD && entry.care() != Lexicon.Care.SOFT)
                .isPresent();
    }
}
