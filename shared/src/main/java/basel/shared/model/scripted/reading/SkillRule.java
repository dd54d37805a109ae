package basel.shared.model.scripted.reading;

import basel.shared.model.scripted.reading.Lexicon.Care;
import basel.shared.model.scripted.reading.Lexicon.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Skills of the taxonomy, where the person claims or denies them.
final class SkillRule implements Rule {
    /// Words that make an everyday word a claimed skill.
    private static final Phrases CLAIM = Phrases.read("skill", "claim");

    private static final Set<String> ARTICLES = Words.of("the der die das den dem");

    /// "CNC lathe": the machine belongs to its name.
    private static final Set<String> MACHINES =
            Words.of("lathe lathes mill mills machine machines press grinder router saw cutter");

    /// What stands here instead is not what the person did.
    private static final Phrases INSTEAD =
            Words.any("instead of", "rather than", "statt", "anstatt", "anstelle von");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            if (clause.counts()) {
                names(reading, clause).forEach(hit -> add(findings, hit, clause));
                everyday(reading, clause).forEach(hit -> add(findings, hit, clause));
            }
        }
        return findings;
    }

    private static List<Hit> names(Reading reading, Clause clause) {
        if (clause.fragment()
                && clause.sentence() == 0
                && (reading.question().asksPapers() || reading.question().asksSubject())) {
            return List.of();
        }
        return Skills.in(clause).stream()
                .filter(hit ->
                        !instead(clause, hit)
                                && !matter(reading, clause, hit)
                                && !aside(reading, clause, hit))
                .toList();
    }

    /// "Yes, the order picking": what a story is about.
    private static boolean matter(Reading reading, Clause clause, Hit hit) {
        return reading.question().story()
                && clause.fragment()
                && ARTICLES.contains(clause.before(hit.from()));
    }

    /// A trade inside a title, or what something else is used for.
    private static boolean aside(Reading reading, Clause clause, Hit hit) {
        if (hit.entry().care() != Care.TRADE) {
            return false;
        }
        if (!spokenOfSelf(reading, clause)) {
            return true;
        }
        var title =
                !clause.german()
                        && hit.to() < clause.tokens().size()
                        && Roles.english(clause.at(hit.to()));
        var workplace =
                Words.of("einer einem").contains(clause.before(hit.from()))
                        && Words.of("in bei an").contains(clause.before(hit.from() - 1));
        var germanTitle =
                clause.german()
                        && clause.at(hit.to()).equals("-")
                        && Roles.german(clause.at(hit.to() + 1));
        var purpose =
                Set.of("for", "für").contains(clause.before(hit.from()))
                        && Skills.in(clause).getFirst().from() < hit.from();
        return title || germanTitle || workplace || purpose;
    }

    /// "I", "we", a fragment, or a denial; in a story the person must say that they did it.
    private static boolean spokenOfSelf(Reading reading, Clause clause) {
        var self =
                Subjects.subject(clause) == Subject.SELF
                        || clause.fragment()
                        || clause.tokens().stream()
                                .anyMatch(token ->
                                        Words.of("me mir mich my mein meine")
                                                .contains(token.lower()))
                        || clause.stance() == Stance.DENIED;
        var story = reading.question().story();
        return story ? CLAIM.in(clause.text()) : self || continuesSelf(reading, clause);
    }

    /// A clause without a subject of its own goes on with the one before it.
    private static boolean continuesSelf(Reading reading, Clause clause) {
        if (Subjects.subject(clause) != Subject.NONE
                || !Verbs.verb(clause.tokens().subList(0, Math.min(2, clause.tokens().size())))) {
            return false;
        }
        var sentence = reading.sentence(clause);
        return Subjects.subject(Token.of(sentence)) != Subject.OTHERS;
    }

    private static boolean instead(Clause clause, Hit hit) {
        var before =
                clause.answer().substring(clause.start(), clause.tokens().get(hit.from()).start());
        return INSTEAD.in(before);
    }

    private static List<Hit> everyday(Reading reading, Clause clause) {
        var claimed =
                CLAIM.in(clause.text()) || (clause.fragment() && reading.question().asksSkills());
        return Skills.allIn(clause).stream()
                .filter(hit ->
                        hit.entry().care() == Care.SOFT
                                && claimed
                                && !(clause.fragment()
                                        && ARTICLES.contains(clause.before(hit.from()))))
                .toList();
    }

    private static void add(List<Finding> findings, Hit hit, Clause clause) {
        findings.add(Finding.of(Kind.SKILL, hit.spelled() + rest(hit, clause), clause));
    }

    /// "Spring Batch", "Azure Service Bus": in English a product's name goes on as long as capitals
    /// do.
    private static String rest(Hit hit, Clause clause) {
        var tokens = clause.tokens();
        var exactly = hit.entry().care() == Care.CASED || hit.entry().care() == Care.EXACT;
        var end = hit.to();
        while (!clause.german()
                && exactly
                && end < tokens.size()
                && end < hit.to() + 2
                && tokens.get(end).capital()
                && tokens.get(end).start() == tokens.get(end - 1).end() + 1
                && !Roles.english(tokens.get(end).lower())
                && !Names.never(tokens.get(end).lower())) {
            end++;
        }
        if (end < tokens.size() && MACHINES.contains(clause.at(end)) && !clause.german()) {
            end++;
        }
        return end == hit.to() || (end < tokens.size() && Roles.english(tokens.get(end).lower()))
                ? ""
                : clause.answer()
                        .substring(tokens.get(hit.to() - 1).end(), tokens.get(end - 1).end());
    }
}
