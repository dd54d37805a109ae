package basel.shared.model.scripted.reading;

import basel.shared.model.scripted.reading.YearsRule.Mention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What years were spent with: what stands beside them, what was asked, what was spoken of just
/// before; else "work".
final class YearsTarget {
    private static final int NEAR = 45;
    private static final Phrases HOW_LONG = Phrases.read("years-target", "how-long");
    private static final Phrases EXPERIENCE =
            Words.any("experience", "experienced", "worked (?:with|in)", "erfahrung(?:en)?", "background", "familiar", "gearbeitet");
    private static final Phrases WORKING = Phrases.read("years-target", "working");
    private static final Phrases POINTS = Phrases.read("years-target", "points");
    private static final Pattern PAIR =
            Pattern.compile(
                    "(?:years?'?|jahr(?:e|en)?|yrs?) (?:of |in |with |as |on |at |experience |doing |working |using |writing |writing |behind |mit |als |in |im |erfahrung |berufserfahrung |praxis )+",
                    Words.FLAGS);
    private static final Pattern FIELD =
            Pattern.compile(
                    "^\\W*(?:years?'?) (?:in|of|doing) ((?!total|all|a |the|my|our|their|service|experience|work|that|it|this|and|between|row|various|different)\\p{Ll}+(?: (?:management|support|care|sales|design|development|engineering|work))?)(?![\\p{L}])|^\\W*[Jj]ahre?n? (?:im|in der) (\\p{Lu}\\p{L}+)");

    /// "Neun Jahre Außendienst".
    private static final Pattern NOUN = Pattern.compile("^ (?:Jahre|Jahren|Jahr) (\\p{Lu}\\p{L}+)(?= bei| beim| im| in|,|\\.|$)");

    /// "Taught cello for ten years".
    private static final Pattern DONE =
            Pattern.compile("(?<![\\p{L}])(?:taught|teach|played|practised|written|used|done|sold|cooked|trained|programmed in|worked in) ((?!it|that|this|there|here|them|a |an |the )[\\p{L}-]+(?: [\\p{L}-]+)?) for (?:about |over |almost |nearly |some |more than |around |the last |the past )?", Words.FLAGS);

    private YearsTarget() {}

    /// What these years were spent with, or none where that is left open. `first` says whether they
    /// are the first ones of the answer, which a question for years is about.
    static Optional<String> of(Reading reading, Clause clause, YearsRule.Mention mention, boolean first) {
        return after(clause, mention)
                .or(() -> first && !namesRole(clause) && !namesSkill(clause) ? asked(reading) : Optional.empty())
                .or(() -> inside(clause, mention))
                .or(() -> first ? asked(reading) : Optional.empty())
                .or(() -> first ? experience(reading, clause) : Optional.empty())
                .or(() -> roleNext(reading, clause))
                .or(() -> pointedAt(reading, clause))
                .or(() -> working(reading, clause) ? Optional.of("work") : Optional.empty());
    }

    private static boolean namesRole(Clause clause) {
        return !RoleRule.in(clause).isEmpty();
    }

    private static boolean namesSkill(Clause clause) {
        return Skills.in(clause).stream().anyMatch(hit -> !employer(clause, hit));
    }

    /// Whether the years are those of a job: said so, at an employer, or asked for.
    private static boolean working(Reading reading, Clause clause) {
        return WORKING.in(clause.text())
                || namesEmployer(clause)
                || (clause.fragment() && !reading.question().asksLeisure())
                || HOW_LONG.in(reading.question().text())
                || reading.around(clause).stream().anyMatch(YearsTarget::namesEmployer);
    }

    /// "years of Java", "years as a nurse", "years in sales".
    private static Optional<String> after(Clause clause, YearsRule.Mention mention) {
        var rest = clause.answer().substring(mention.end(), clause.end());
        var pair = PAIR.matcher(rest);
        var of =
                Words.any("of (?:them|those|which) (?:as|in|with)", "davon (?:als|in|mit)")
                        .matcher(rest);
        var noun = NOUN.matcher(rest);
        if (clause.german() && noun.find() && RoleRule.in(clause).isEmpty() && !Skills.all(Token.of(noun.group(1))).isEmpty()) {
            return Optional.of(noun.group(1));
        }
        if (!pair.find() && !of.find() && !rest.matches("(?is) (?:of|in|with|mit) .*")) {
            return Optional.empty();
        }
        return roleAfter(clause, mention).or(() -> known(clause, mention)).or(() -> field(rest));
    }

    private static Optional<String> known(Clause clause, YearsRule.Mention mention) {
        return Skills.allIn(clause).stream()
                .filter(hit ->
                        !employer(clause, hit)
                                && clause.tokens().get(hit.from()).start() > mention.start()
                                && clause.tokens().get(hit.from()).start() < mention.end() + NEAR)
                .findFirst()
                .map(Lexicon.Hit::spelled);
    }

    /// "Nine years in plumbing", "zwölf Jahre im Handel": a field that no list knows.
    private static Optional<String> field(String rest) {
        var field = FIELD.matcher(rest);
        return field.find()
                ? Optional.of(field.group(1) == null ? field.group(2) : field.group(1))
                : Optional.empty();
    }

    private static Optional<String> roleAfter(Clause clause, YearsRule.Mention mention) {
        return RoleRule.in(clause).stream()
                .map(Finding::value)
                .filter(role ->
                        lower(clause)
                                        .indexOf(
                                                role.toLowerCase(java.util.Locale.ROOT),
                                                mention.start() - clause.start())
                                >= 0)
                .findFirst();
    }

    private static String lower(Clause clause) {
        return clause.text().toLowerCase(java.util.Locale.ROOT);
    }

    /// The role of the clause, else its skill; a clause that names only an employer tells nothing
    /// of either.
    private static Optional<String> inside(Clause clause, YearsRule.Mention mention) {
        var role = nearest(clause, mention);
        if (role.isPresent()) {
            return role;
        }
        var hits =
                Skills.in(clause).stream()
                        .filter(hit -> !employer(clause, hit))
                        .toList();
        var done = DONE.matcher(clause.text());
        if (hits.isEmpty() && done.find() && clause.start() + done.end() >= mention.start() - 1 && clause.start() + done.end() <= mention.start() + 1) {
            return Optional.of(done.group(1));
        }
        var before =
                hits.stream()
                        .filter(hit -> clause.tokens().get(hit.from()).start() < mention.start())
                        .findFirst();
        return before.or(() -> hits.stream().findFirst())
                .or(() -> field(clause))
                .map(Lexicon.Hit::spelled);
    }

    /// The last role before the years, else the first after them.
    private static Optional<String> nearest(Clause clause, YearsRule.Mention mention) {
        var at = mention.start() - clause.start();
        var roles = RoleRule.in(clause).stream().map(Finding::value).toList();
        var before =
                roles.stream()
                        .filter(role -> {
                            var found =
                                    lower(clause).indexOf(role.toLowerCase(java.util.Locale.ROOT));
                            return found >= 0 && found < at;
                        })
                        .reduce((_, last) -> last);
        return before.or(() -> roles.stream().findFirst());
    }

    /// Not a company that makes the tool: "six years at SAP".
    private static boolean employer(Clause clause, Lexicon.Hit hit) {
        var tokens = clause.tokens();
        var inName =
                !clause.german()
                        && tokens.get(hit.from()).capital()
                        && hit.from() > 1
                        && tokens.get(hit.from() - 1).capital()
                        && Skills.named(tokens.get(hit.from() - 1).text()).isEmpty();
        var goesOn =
                !clause.german()
                        && hit.entry().care() == Lexicon.Care.FIELD
                        && tokens.get(hit.from()).capital()
                        && hit.to() < tokens.size()
                        && tokens.get(hit.to()).capital();
        return inName || goesOn || Words.of("at bei beim").contains(clause.before(hit.from()));
    }

    private static Optional<Lexicon.Hit> field(Clause clause) {
        return Skills.allIn(clause).stream()
                .filter(hit ->
                        hit.entry().care() == Lexicon.Care.FIELD
                                && Words.of("in im").contains(clause.before(hit.from())))
                .findFirst();
    }

    /// What a question for years asks about.
    private static Optional<String> asked(Reading reading) {
        if (!HOW_LONG.in(reading.question().text())) {
            return Optional.empty();
        }
        return Skills.all(reading.question().tokens()).stream()
                .findFirst()
                .map(Lexicon.Hit::spelled)
                .or(() -> askedRole(reading.question()));
    }

    /// "What is your experience in sales?" – "Nine years."
    private static Optional<String> experience(Reading reading, Clause clause) {
        var bare = clause.fragment() && clause.sentence() == 0 && !namesEmployer(clause) && clause.tokens().size() <= 4;
        if (!bare || !EXPERIENCE.in(reading.question().text())) {
            return Optional.empty();
        }
        var hits = Skills.all(reading.question().tokens()).stream().filter(hit -> hit.entry().care() != Lexicon.Care.SOFT).toList();
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
    private static Optional<String> roleNext(Reading reading, Clause clause) {
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
    private static Optional<String> pointedAt(Reading reading, Clause clause) {
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
                        && Words.any("^(?:yes|yeah|yep|sure|i have|i do|ja|klar|doch|natürlich|of course)").in(reading.text());
        var asked = Skills.names(reading.question().tokens());
        if (confirmed && asked.size() == 1) {
            return Optional.of(asked.getFirst().spelled());
        }
        if (newEmployer
                || !(clause.fragment()
                        || POINTS.in(clause.text())
                        || namesEmployer(clause))) {
            return Optional.empty();
        }
        for (var i = index - 1;
                i >= 0 && clauses.get(index).sentence() - clauses.get(i).sentence() <= (clause.fragment() ? 2 : 1);
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
