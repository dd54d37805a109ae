package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What years were spent with where the words beside them do not say: what was asked, or spoken of
/// before.
final class YearsContext {
    /// What was before is not what the question asks about.
    private static final Phrases BEFORE =
            Words.any("before that", "previously", "davor", "vorher", "zuvor", "früher");

    private static final Phrases HOW_LONG = Phrases.read("years-target", "how-long");

    private static final Phrases EXPERIENCE =
            Words.any(
                    "experience",
                    "experienced",
                    "worked (?:with|in)",
                    "erfahrung(?:en)?",
                    "background",
                    "familiar",
                    "gearbeitet");

    private static final Phrases WORKING = Phrases.read("years-target", "working");

    private static final Phrases POINTS = Phrases.read("years-target", "points");

    private YearsContext() {}

    /// Whether the years are those of a job: said so, at an employer, or asked for.
    static boolean working(Reading reading, Clause clause) {
        return WORKING.in(clause.text())
                || namesEmployer(clause)
                || (clause.fragment() && !reading.question().asksLeisure())
                || HOW_LONG.in(reading.question().text())
                || reading.around(clause).stream().anyMatch(YearsContext::namesEmployer);
    }

    /// What a question for years asks about.
    static Optional<String> asked(Reading reading, Clause clause) {
        if (BEFORE.in(clause.text())) {
            return Optional.empty();
        }
        if (!HOW_LONG.in(reading.question().text())) {
            return Optional.empty();
        }
        return Skills.all(reading.question().tokens()).stream()
                .findFirst()
                .map(Lexicon.Hit::spelled)
                .or(() -> askedRole(reading.question()));
    }

    /// "What is your experience in sales?" – "Nine years."
    static Optional<String> experience(Reading reading, Clause clause) {
        var bare =
                clause.fragment()
                        && clause.sentence() == 0
                        && !namesEmployer(clause)
                        && clause.tokens().size() <= 4;
        if (!bare || !EXPERIENCE.in(reading.question().text())) {
            return Optional.empty();
        }
        var hits =
                Skills.all(reading.question().tokens()).stream()
                        .filter(hit -> hit.entry().care() != Lexicon.Care.SOFT)
                        .toList();
        return hits.size() == 1 ? Optional.of(hits.getFirst().spelled()) : Optional.empty();
    }

    /// "How long have you worked as a pharmacist?"
    static Optional<String> askedRole(Question question) {
        var as =
                Pattern.compile(
                                "(?:(?:how (?:long|many years)|wie (?:lange|viele jahre)|seit wann).*)(?:as an?|been an?|als|(?:sind|bist|waren|warst) (?:sie|du) (?:denn |jetzt |schon |nun )*) ?((?!schon|jetzt|bei|in|im|at|with|dabei|denn)(?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+)(?= *\\?| tätig| for| at| in| bei| angestellt| beschäftigt| unterwegs| gearbeitet)",
                                Words.FLAGS)
                        .matcher(question.text());
        return as.find() && isRole(as.group(1)) ? Optional.of(as.group(1)) : Optional.empty();
    }

    private static boolean isRole(String words) {
        var last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        return Roles.english(last) || Roles.german(last);
    }

    /// "Six years at Helix, as a lab technician".
    static Optional<String> roleNext(Reading reading, Clause clause) {
        var next = clause.index() + 1;
        if (next >= reading.clauses().size()) {
            return Optional.empty();
        }
        var after = reading.clauses().get(next);
        var roles =
                Words.of("as als").contains(after.at(0)) ? RoleRule.in(after) : List.<Finding>of();
        return roles.size() == 1 ? Optional.of(roles.getFirst().value()) : Optional.empty();
    }

    private static boolean namesEmployer(Clause clause) {
        return Words.any("bei", "beim", "at", "with").in(clause.text());
    }

    /// An employer who was not named before: the years there have nothing to do with the role told
    /// before.
    private static boolean newEmployer(Reading reading, Clause clause) {
        var name =
                Pattern.compile(
                                "(?<![\\p{L}])(?:bei|beim|at|with) (?:the |der |dem |den )?(\\p{Lu}[\\p{L}\\d]+)")
                        .matcher(clause.text());
        var goesOn = clause.fragment() && Words.of("seit for since").contains(clause.at(0));
        return name.find() && !goesOn && reading.text().indexOf(name.group(1)) >= clause.start();
    }

    /// The skill just named, the role last spoken of, or the skill that the question asks about and
    /// "it" means.
    static Optional<String> pointedAt(Reading reading, Clause clause) {
        var clauses = reading.clauses();
        var index = clause.index();
        var newEmployer = newEmployer(reading, clause);
        if (index > 0
                && clause.fragment()
                && clauses.get(index - 1).fragment()
                && clauses.get(index - 1).sentence() == clause.sentence()) {
            var hits = Skills.names(clauses.get(index - 1).tokens());
            if (hits.size() == 1) {
                return Optional.of(hits.getFirst().spelled());
            }
        }
        if (Words.any("it", "that", "them", "das", "damit", "i have", "i've").in(clause.text())) {
            var skill =
                    Skills.names(reading.question().tokens()).stream()
                            .findFirst()
                            .map(Lexicon.Hit::spelled);
            if (skill.isPresent()) {
                return skill;
            }
        }
        var confirmed =
                clause.sentence() == 0
                        && reading.question().yesNo()
                        && Words.any(
                                        "^(?:yes|yeah|yep|sure|i have|i do|ja|klar|doch|natürlich|of course)")
                                .in(reading.text());
        var asked = Skills.names(reading.question().tokens());
        if (confirmed && asked.size() == 1) {
            return Optional.of(asked.getFirst().spelled());
        }
        var rightBefore = index > 0 && !BEFORE.in(clause.text()) ? clauses.get(index - 1) : clause;
        if (newEmployer && rightBefore.index() < index && rightBefore.stance() == Stance.SAID) {
            var roles = RoleRule.in(rightBefore);
            return roles.size() == 1 ? Optional.of(roles.getFirst().value()) : Optional.empty();
        }
        if (newEmployer
                || !(clause.fragment() || POINTS.in(clause.text()) || namesEmployer(clause))) {
            return Optional.empty();
        }
        for (var i = index - 1;
                i >= 0
                        && clauses.get(index).sentence() - clauses.get(i).sentence()
                                <= (clause.fragment() ? 2 : 1);
                i--) {
            var role =
                    clauses.get(i).stance() == Stance.SAID
                            ? RoleRule.in(clauses.get(i))
                            : List.<Finding>of();
            if (!role.isEmpty()) {
                return several(reading, clauses.get(i), clause)
                        ? Optional.empty()
                        : Optional.of(role.getLast().value());
            }
        }
        return Optional.empty();
    }

    /// Years said in a sentence of their own after several roles are meant for all of them.
    private static boolean several(Reading reading, Clause role, Clause years) {
        return role.sentence() != years.sentence()
                && reading.around(role).stream()
                                .filter(other -> other.stance() == Stance.SAID)
                                .mapToLong(other -> RoleRule.in(other).size())
                                .sum()
                        > 1;
    }
}
