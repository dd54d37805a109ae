package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of years and what they were spent with: a skill, a role, a field, or just "work".
final class YearsRule implements Rule {
    private static final String NUMBER =
            "(\\d+(?:[.,]\\d+)?|half a|(?:one|two|three|four|five|six|seven|eight|nine|ten) and a half|(?:twenty|thirty|forty)[- ](?:one|two|three|four|five|six|seven|eight|nine)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|a"
                    + "|ein|einem|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|einundzwanzig|zweiundzwanzig|viereinhalb|fünfeinhalb|sechseinhalb|siebeneinhalb|fünfundzwanzig|dreißig|anderthalb|eineinhalb|zweieinhalb|dreieinhalb)";
    private static final Pattern YEARS =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,-])"
                            + NUMBER
                            + "\\+?(?:[ -](?:good|full|long|solid|more|gute[nr]?|volle[nr]?|lange))?[ -](?:years?'?|jahr(?:e|en)?|yrs?)(?![\\p{L}\\d])(?! (?:ago|old|early|late|later|younger|before (?:i|we)|in advance|alt|später|früher|zuvor|vorher))",
                    Words.FLAGS);
    private static final Pattern OF_THEM =
            Pattern.compile(
                    "(?<![\\p{L}\\d])"
                            + NUMBER
                            + " (?:of (?:them|those|these|which)|davon|as an?|as the)(?![\\p{L}])",
                    Words.FLAGS);
    private static final Pattern BARE =
            Pattern.compile("(?<![\\p{L}\\d.,-])" + NUMBER + "(?![\\p{L}\\d])", Words.FLAGS);
    private static final Pattern NOT_BEFORE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:after|within|every|per|this|once|vor|pro|im|jedes|aged?|age of|in|nach|alle|innerhalb von) (?:about |over |etwa |ca\\. )?$",
                    Words.FLAGS);
    private static final Pattern NOT_WORK =
            Words.any(
                    "apprenticeship",
                    "studied",
                    "studying",
                    "degree",
                    "course",
                    "ausbildung",
                    "lehre",
                    "studium",
                    "studiert",
                    "gelernt",
                    "umschulung",
                    "guarantee",
                    "warranty",
                    "contract",
                    "married",
                    "garantie",
                    "gewährleistung",
                    "verheiratet",
                    "vertrag",
                    "prison",
                    "loan",
                    "took us",
                    "project took",
                    "elternzeit",
                    "parental leave",
                    "maternity leave",
                    "retired",
                    "arbeitslos",
                    "unemployed");
    private static final Pattern CORRECTION =
            Words.any(
                    "no",
                    "wait",
                    "sorry",
                    "actually",
                    "i mean",
                    "make that",
                    "rather",
                    "or no",
                    "correction",
                    "not",
                    "nein",
                    "moment",
                    "quatsch",
                    "stimmt nicht",
                    "halt",
                    "ich meine",
                    "besser gesagt",
                    "vielmehr",
                    "falsch",
                    "nicht",
                    "ach was",
                    "stopp",
                    "pardon",
                    "entschuldigung",
                    "hang on",
                    "scratch that",
                    "korrigiere");
    private static final Pattern HOW_LONG =
            Words.any(
                    "how (?:long|many years)",
                    "wie lange",
                    "wie viele jahre",
                    "wieviele jahre",
                    "seit wann",
                    "years of experience",
                    "years",
                    "jahre");
    private static final Pattern POINTS =
            Words.any(
                    "that",
                    "it",
                    "this",
                    "das",
                    "es",
                    "there",
                    "dort",
                    "da",
                    "damit",
                    "now",
                    "jetzt",
                    "lang",
                    "stayed",
                    "geblieben",
                    "so far");
    private static final Pattern PAIR =
            Pattern.compile(
                    "(?:years?'?|jahr(?:e|en)?|yrs?) (?:of |in |with |as |on |at |experience |doing |working |using |writing |writing |behind |mit |als |in |im |erfahrung |berufserfahrung |praxis )+",
                    Words.FLAGS);
    private static final int NEAR = 70;

    /// A number of years, where it stands, and whether the word "years" stands with it.
    private record Mention(String number, int start, int end, boolean named) {}

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var first = true;
        for (var mention : lasting(reading, mentions(reading))) {
            var clause = clauseAt(reading, mention.start());
            if (clause.isPresent() && counts(reading, clause.get(), mention)) {
                add(reading, clause.get(), mention, first, findings);
                first = false;
            }
        }
        return findings;
    }

    private static List<Mention> mentions(Reading reading) {
        var text = reading.text();
        var mentions = new ArrayList<Mention>();
        var asked = HOW_LONG.matcher(reading.question().text()).find();
        for (var matcher = BARE.matcher(text); matcher.find(); ) {
            var years = YEARS.matcher(text).region(matcher.start(), text.length());
            years.useTransparentBounds(true);
            var named =
                    years.lookingAt()
                            || OF_THEM.matcher(text)
                                    .region(matcher.start(), text.length())
                                    .lookingAt();
            var begins =
                    asked
                            && matcher.start() < 20
                            && text.substring(0, matcher.start()).strip().split("\\s+").length <= 2;
            var article =
                    matcher.group(1).equalsIgnoreCase("a")
                            || matcher.group(1).equalsIgnoreCase("ein");
            var lone =
                    matcher.end() == text.length()
                            || ".,!".indexOf(text.charAt(matcher.end())) >= 0;
            if (named && article && !spent(text, matcher)) {
                continue;
            }
            if (named && !NOT_BEFORE.matcher(before(text, matcher)).find()) {
                mentions.add(new Mention(matcher.group(1), matcher.start(), matcher.end(), true));
            } else if (!article) {
                mentions.add(
                        new Mention(
                                matcher.group(1), matcher.start(), matcher.end(), begins && lone));
            }
        }
        return mentions;
    }

    /// "For a year", "spent a year", "a year as": an article counts only where a time is meant.
    private static boolean spent(String text, Matcher matcher) {
        var before = before(text, matcher).toLowerCase(java.util.Locale.ROOT);
        var after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 30));
        return before.matches(
                        "(?s).*(?:for|spent|did|just|only|almost|nearly|another|weil ich|war|bin|habe|nur|noch|knapp|gut|fast|etwa) (?:about |over |nur |noch |knapp |gut )*")
                && Words.any("bei", "at", "as", "als", "in", "im", "with").matcher(after).find();
    }

    private static String before(String text, Matcher matcher) {
        return text.substring(Math.max(0, matcher.start() - 30), matcher.start());
    }

    /// Drops a number that is taken back for the next one, which then counts as years too.
    private static List<Mention> lasting(Reading reading, List<Mention> mentions) {
        var lasting = new ArrayList<Mention>();
        for (var i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            var next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
            if (next != null && takenBack(reading.text(), mention, next)) {
                mentions.set(
                        i + 1,
                        new Mention(
                                next.number(),
                                next.start(),
                                next.end(),
                                mention.named() || next.named()));
            } else if (mention.named()) {
                lasting.add(mention);
            }
        }
        return lasting;
    }

    private static boolean takenBack(String text, Mention mention, Mention next) {
        if (next.start() - mention.end() > NEAR) {
            return false;
        }
        var between = text.substring(mention.end(), next.start());
        return CORRECTION.matcher(between).find()
                && !Words.any("but", "aber", "and then").matcher(between).find();
    }

    private static Optional<Clause> clauseAt(Reading reading, int at) {
        return reading.clauses().stream()
                .filter(clause -> clause.start() <= at && at < clause.end())
                .findFirst();
    }

    private static boolean counts(Reading reading, Clause clause, Mention mention) {
        var told =
                clause.stance() == Stance.SAID
                        || (clause.stance() == Stance.DENIED && clause.tokens().size() <= 8);
        var index = reading.clauses().indexOf(clause);
        var before = index > 0 ? reading.clauses().get(index - 1) : clause;
        var ofTraining =
                NOT_WORK.matcher(clause.text()).find()
                        && !Words.any("worked", "gearbeitet").matcher(clause.text()).find();
        var afterTraining =
                clause.fragment()
                        && before.sentence() == clause.sentence()
                        && NOT_WORK.matcher(before.text()).find();
        return told && !ofTraining && !afterTraining && Figures.value(mention.number()).isPresent();
    }

    private static void add(
            Reading reading,
            Clause clause,
            Mention mention,
            boolean first,
            List<Finding> findings) {
        var number = Figures.value(mention.number()).orElseThrow();
        var target = target(reading, clause, mention, first);
        findings.add(new Finding(Kind.YEARS, number + " " + target, true, clause));
        if (isSkill(target)) {
            findings.add(new Finding(Kind.SKILL, target, true, clause));
        }
    }

    private static boolean isSkill(String target) {
        return Skills.named(target)
                .filter(entry ->
                        entry.care() != Lexicon.Care.FIELD && entry.care() != Lexicon.Care.SOFT)
                .isPresent();
    }

    private static String target(Reading reading, Clause clause, Mention mention, boolean first) {
        return after(clause, mention)
                .or(() -> inside(clause, mention))
                .or(() -> first ? asked(reading) : Optional.empty())
                .or(() -> pointedAt(reading, clause))
                .orElse("work");
    }

    /// "years of Java", "years as a nurse", "years in sales".
    private static Optional<String> after(Clause clause, Mention mention) {
        var rest = clause.answer().substring(mention.end(), clause.end());
        var pair = PAIR.matcher(rest);
        var of =
                Words.any("of (?:them|those|which) (?:as|in|with)", "davon (?:als|in|mit)")
                        .matcher(rest);
        if (!pair.find() && !of.find()) {
            return Optional.empty();
        }
        return roleAfter(clause, mention)
                .or(() ->
                        Skills.all(clause.tokens()).stream()
                                .filter(hit ->
                                        clause.tokens().get(hit.from()).start() > mention.start())
                                .findFirst()
                                .map(Lexicon.Hit::spelled));
    }

    private static Optional<String> roleAfter(Clause clause, Mention mention) {
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
    private static Optional<String> inside(Clause clause, Mention mention) {
        var role = RoleRule.in(clause).stream().map(Finding::value).reduce((_, last) -> last);
        if (role.isPresent()) {
            return role;
        }
        var hits = Skills.names(clause.tokens());
        var before =
                hits.stream()
                        .filter(hit -> clause.tokens().get(hit.from()).start() < mention.start())
                        .findFirst();
        return before.or(() -> hits.stream().findFirst())
                .or(() -> field(clause))
                .map(Lexicon.Hit::spelled);
    }

    private static Optional<Lexicon.Hit> field(Clause clause) {
        return Skills.all(clause.tokens()).stream()
                .filter(hit ->
                        hit.entry().care() == Lexicon.Care.FIELD
                                && Words.of("in im").contains(clause.before(hit.from())))
                .findFirst();
    }

    /// What a question for years asks about.
    private static Optional<String> asked(Reading reading) {
        if (!HOW_LONG.matcher(reading.question().text()).find()) {
            return Optional.empty();
        }
        return Skills.all(reading.question().tokens()).stream()
                .findFirst()
                .map(Lexicon.Hit::spelled)
                .or(() -> askedRole(reading.question()));
    }

    /// "How long have you worked as a pharmacist?"
    private static Optional<String> askedRole(Question question) {
        var as =
                Pattern.compile(
                                "(?:as an?|been an?|als) ((?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+)(?= *\\?| tätig| for| at| in| bei| angestellt| beschäftigt| unterwegs)",
                                Words.FLAGS)
                        .matcher(question.text());
        return as.find() ? Optional.of(as.group(1)) : Optional.empty();
    }

    /// The skill just named, the role last spoken of, or the skill that the question asks about and
    /// "it" means.
    private static Optional<String> pointedAt(Reading reading, Clause clause) {
        var clauses = reading.clauses();
        var index = clauses.indexOf(clause);
        var namesEmployer = Words.any("bei", "at", "with").matcher(clause.text()).find();
        if (index > 0
                && clause.fragment()
                && clauses.get(index - 1).fragment()
                && clauses.get(index - 1).sentence() == clause.sentence()) {
            var hits = Skills.names(clauses.get(index - 1).tokens());
            if (hits.size() == 1) {
                return Optional.of(hits.getFirst().spelled());
            }
        }
        if (Words.any("it", "that", "them").matcher(clause.text()).find()) {
            var skill =
                    Skills.names(reading.question().tokens()).stream()
                            .findFirst()
                            .map(Lexicon.Hit::spelled);
            if (skill.isPresent()) {
                return skill;
            }
        }
        if (namesEmployer || !(clause.fragment() || POINTS.matcher(clause.text()).find())) {
            return Optional.empty();
        }
        for (var i = index - 1;
                i >= 0 && clauses.get(index).sentence() - clauses.get(i).sentence() <= 1;
                i--) {
            var role =
                    clauses.get(i).stance() == Stance.SAID
                            ? RoleRule.in(clauses.get(i))
                            : List.<Finding>of();
            if (!role.isEmpty()) {
                return several(clauses, clauses.get(i), clause)
                        ? Optional.empty()
                        : Optional.of(role.getLast().value());
            }
        }
        return Optional.empty();
    }

    /// Years said in a sentence of their own after several roles are meant for all of them.
    private static boolean several(List<Clause> clauses, Clause role, Clause years) {
        return role.sentence() != years.sentence()
                && clauses.stream()
                                .filter(other ->
                                        other.sentence() == role.sentence()
                                                && other.stance() == Stance.SAID)
                                .mapToLong(other -> RoleRule.in(other).size())
                                .sum()
                        > 1;
    }
}
