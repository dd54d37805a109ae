package basel.shared.model.scripted.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What years were spent with: what stands beside them, what was asked, what was spoken of just
/// before; else "work".
final class YearsTarget {
    private static final int NEAR = 45;

    private static final Pattern PAIR =
            Pattern.compile(
                    "(?:years?'?|jahr(?:e|en)?|yrs?) (?:of |in |with |as |on |at |experience |doing |working |using |writing |writing |behind |mit |als |in |im |erfahrung |berufserfahrung |praxis )+",
                    Words.FLAGS);

    private static final Pattern FIELD =
            Pattern.compile(
                    "^\\W*(?:years?'?) (?:in|of|doing) ((?!total|all|a |the|my|our|their|service|experience|work|that|it|this|and|between|row|various|different)\\p{Ll}+(?: (?:management|support|care|sales|design|development|engineering|work))?)(?![\\p{L}])|^\\W*[Jj]ahre?n? (?:im|in der) (\\p{Lu}\\p{L}+)");

    /// "Neun Jahre Außendienst".
    private static final Pattern NOUN =
            Pattern.compile(
                    "^ (?:Jahre|Jahren|Jahr) (\\p{Lu}\\p{L}+)(?= bei| beim| im| in|,|\\.|$)");

    /// "Taught cello for ten years".
    private static final Pattern DONE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:taught|teach|played|practised|written|used|done|sold|cooked|trained|programmed in|worked in) ((?!it|that|this|there|here|them|a |an |the )[\\p{L}-]+(?: [\\p{L}-]+)?) for (?:about |over |almost |nearly |some |more than |around |the last |the past )?",
                    Words.FLAGS);

    private YearsTarget() {}

    /// What these years were spent with, or none where that is left open. `first` says whether they
    /// are the first ones of the answer, which a question for years is about.
    static Optional<String> of(
            Reading reading, Clause clause, YearsMentions.Mention mention, boolean first) {
        return after(clause, mention)
                .or(() ->
                        first && !namesRole(clause) && !namesSkill(clause)
                                ? YearsContext.asked(reading, clause)
                                : Optional.empty())
                .or(() -> inside(clause, mention))
                .or(() -> first ? YearsContext.asked(reading, clause) : Optional.empty())
                .or(() -> first ? YearsContext.experience(reading, clause) : Optional.empty())
                .or(() -> YearsContext.roleNext(reading, clause))
                .or(() -> YearsContext.pointedAt(reading, clause))
                .or(() ->
                        YearsContext.working(reading, clause)
                                ? Optional.of("work")
                                : Optional.empty());
    }

    private static boolean namesRole(Clause clause) {
        return !RoleRule.in(clause).isEmpty();
    }

    private static boolean namesSkill(Clause clause) {
        return Skills.in(clause).stream().anyMatch(hit -> !employer(clause, hit));
    }

    /// "years of Java", "years as a nurse", "years in sales".
    static Optional<String> after(Clause clause, YearsMentions.Mention mention) {
        var rest = clause.answer().substring(mention.end(), clause.end());
        var pair = PAIR.matcher(rest);
        var of =
                Words.any("of (?:them|those|which) (?:as|in|with)", "davon (?:als|in|mit)")
                        .matcher(rest);
        var noun = NOUN.matcher(rest);
        if (clause.german()
                && noun.find()
                && RoleRule.in(clause).isEmpty()
                && !Skills.all(Token.of(noun.group(1))).isEmpty()) {
            return Optional.of(noun.group(1));
        }
        if (!pair.find() && !of.find() && !rest.matches("(?is) (?:of|in|with|mit) .*")) {
            return Optional.empty();
        }
        return roleAfter(clause, mention).or(() -> known(clause, mention)).or(() -> field(rest));
    }

    private static Optional<String> known(Clause clause, YearsMentions.Mention mention) {
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
        return field.find() && (known(field.group(1)) || known(field.group(2)))
                ? Optional.of(field.group(1) == null ? field.group(2) : field.group(1))
                : Optional.empty();
    }

    private static boolean known(@Nullable String field) {
        return field != null && (field.endsWith("ing") || !Skills.all(Token.of(field)).isEmpty());
    }

    private static Optional<String> roleAfter(Clause clause, YearsMentions.Mention mention) {
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
    private static Optional<String> inside(Clause clause, YearsMentions.Mention mention) {
        var role = nearest(clause, mention);
        if (role.isPresent()) {
            return role;
        }
        var hits = Skills.in(clause).stream().filter(hit -> !employer(clause, hit)).toList();
        var done = DONE.matcher(clause.text());
        if (hits.isEmpty()
                && done.find()
                && clause.start() + done.end() >= mention.start() - 1
                && clause.start() + done.end() <= mention.start() + 1) {
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
    private static Optional<String> nearest(Clause clause, YearsMentions.Mention mention) {
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
    static boolean employer(Clause clause, Lexicon.Hit hit) {
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
}
