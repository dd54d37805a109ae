package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Titles that the person holds, held, or says they do not hold.
final class RoleRule implements Rule {
    /// What may stand before a title in English; the title is the words after it up to the next
    /// small word.
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:i'm|i am|i was|used to be|used to work as|have worked as|we're|i've (?:\\p{L}+ )?been|i have (?:\\p{L}+ )?been|never been|been|be|became|become|made me|made|promoted (?:me )?to|promotion to|(?:hired|joined|started|began|work|worked|working|employed|acted|trained and worked) (?:me )?(?:out |there )?as|"
                            + "(?:title|role|position|job) (?:is|was)|as|not|to|into|now|currently|today|then|first|later|previously|formerly|still|just|an?|the)(?: (?:now|currently|also|still|then|actually|basically|just|officially|only|not|never|the|a|an|their|our|your))* ",
                    Words.FLAGS);

    /// After these a title must follow, even an unknown one.
    private static final Pattern STRONG =
            Pattern.compile(
                    "(?:i'm|i am|i was|i've (?:\\p{L}+ )?been|been|became|worked|working|work|hired|employed|promoted|job)\\b.* an? $|(?:me|as) an? $",
                    Words.FLAGS);

    private static final Set<String> STARTERS =
            Words.of(
                    "then first later now before previously formerly today currently and after that since a an mostly mainly still erst dann jetzt heute später früher zuerst danach zuletzt davor und seit vorher anschließend inzwischen aktuell zurzeit");
    private static final Set<String> ENDS =
            Words.of(
                    "at for in on with who since and or from to by but during of where that which i we when while because after before until till within under over between near as is was are am so there here too also again myself until via per");
    private static final Set<String> PRAISE =
            Words.of(
                    "qualified trained certified experienced good big proud full-time part-time fully young former new real simple great decent self-employed freelance passionate very happy better licensed professional full part time only");
    private static final Set<String> OF =
            Words.of("head director chief vp vice president captain manager");
    private static final Set<String> ALONE_NONE = Words.of("owner lead head master engineer");
    /// "A small courier firm", "a nurse station": the title only tells what kind of house it is.
    private static final Set<String> HOUSES =
            Words.of(
                    "firm company shop service services agency office business team department studio school group job jobs role roles position positions certificate certification licence license course training exam work skills tools software network community station union friend friends position's people platform association conference magazine forum");
    private static final Pattern ADJECTIVE =
            Pattern.compile(
                    "(?:stellvertretend|leitend|technisch|medizinisch|kaufmännisch|wissenschaftlich|pädagogisch|künstlerisch|freie)[ern]{0,2}");
    private static final Pattern LONGER =
            Pattern.compile(
                    "(?:kauffrau|kaufmann|fachkraft|fachfrau|fachmann|leiter|leiterin|referent|referentin|techniker|technikerin|ingenieur|ingenieurin|fachangestellte|fachangestellter|meister|meisterin|assistent|assistentin)");
    private static final Set<String> GERMAN_BE =
            Words.of("bin war wurde gewesen werde als zum zur geworden befördert");
    private static final Set<String> GERMAN_NOT_MINE =
            Words.of(
                    "mein meine meinem meinen meiner meines unser unsere unserem unseren unserer ein-kollege dem den des vom beim für mit von bei ohne durch gegen an jeder alle viele andere anderer kein-anderer sein ihr seine ihre");
    private static final Phrases TRAINING = Phrases.read("role", "training");
    private static final Phrases TO_ME =
            Words.any(
                    "made me",
                    "promoted me",
                    "hired me",
                    "took me on",
                    "mich (?:\\p{L}+ )*(?:zum|zur|als)");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            var lesson =
                    clause.fragment()
                            && clause.sentence() == 0
                            && reading.question().asksTraining();
            if (!lesson
                    && (clause.counts() || toMe(clause))
                    && !TRAINING.in(clause.text())) {
                find(clause, findings);
            }
        }
        return findings;
    }

    static List<Finding> in(Clause clause) {
        return clause.once("roles", () -> named(clause));
    }

    private static List<Finding> named(Clause clause) {
        var findings = new ArrayList<Finding>();
        if (!TRAINING.in(clause.text())) {
            find(clause, findings);
        }
        return findings;
    }

    private static void find(Clause clause, List<Finding> findings) {
        if (clause.german()) {
            german(clause, findings);
        } else {
            english(clause, findings);
        }
    }

    private static boolean toMe(Clause clause) {
        return clause.stance() == Stance.OTHERS && TO_ME.in(clause.text());
    }

    private static void english(Clause clause, List<Finding> findings) {
        var text = clause.text();
        var matcher = ENGLISH.matcher(text);
        while (matcher.find()) {
            if (introduces(clause, matcher.group())) {
                var start = clause.start() + matcher.end();
                var title = titleAt(clause, start);
                var formed = title.isEmpty() && STRONG.matcher(matcher.group()).find();
                add(clause, formed ? formedAt(clause, start) : title, findings);
            }
        }
        if (clause.fragment()) {
            add(clause, titleAt(clause, clause.tokens().get(starters(clause)).start()), findings);
        }
    }

    /// "The", "a", "to" and "then" alone introduce a title only in a fragment.
    private static boolean introduces(Clause clause, String words) {
        var trigger = words.strip().toLowerCase(Locale.ROOT);
        var weak =
                Set.of(
                        "a",
                        "an",
                        "the",
                        "to",
                        "into",
                        "now",
                        "then",
                        "first",
                        "later",
                        "still",
                        "just",
                        "today",
                        "not",
                        "currently",
                        "previously",
                        "formerly",
                        "now the",
                        "be",
                        "made");
        var first = trigger.split(" ")[0];
        var apposition = Words.of("a an").contains(clause.at(0)) && first.equals(clause.at(0)) && !Stances.verb(clause.tokens());
        return clause.fragment() || apposition || !(weak.contains(trigger) || Set.of("a", "an", "the", "to", "into").contains(first));
    }

    private static int starters(Clause clause) {
        var at = 0;
        while (at < clause.tokens().size() - 1
                && (STARTERS.contains(clause.at(at))
                        || Words.of("years year").contains(clause.at(at))
                        || Figures.value(clause.at(at)).isPresent())) {
            at++;
        }
        return at;
    }

    /// The words from this place on, up to the last one that is a title.
    private static String titleAt(Clause clause, int start) {
        var tokens = clause.tokens();
        var from = 0;
        while (from < tokens.size()
                && (tokens.get(from).start() < start
                        || PRAISE.contains(tokens.get(from).lower())
                        || STARTERS.contains(tokens.get(from).lower()))) {
            from++;
        }
        var last = -1;
        for (var i = from; i < tokens.size() && i < from + 5 && inTitle(clause, i, from); i++) {
            if (Roles.english(tokens.get(i).lower()) && (i > from || enough(clause, i))) {
                last = i;
            }
        }
        return last < 0 || HOUSES.contains(clause.at(last + 1))
                ? ""
                : clause.answer().substring(tokens.get(from).start(), endOfHead(clause, last));
    }

    /// "I'm a stevedore", "worked as a cooper": the words up to one formed like a title.
    private static String formedAt(Clause clause, int start) {
        var tokens = clause.tokens();
        var from = 0;
        while (from < tokens.size()
                && (tokens.get(from).start() < start
                        || PRAISE.contains(tokens.get(from).lower()))) {
            from++;
        }
        var last = from;
        while (last < tokens.size() && last < from + 3 && inTitle(clause, last, from)) {
            last++;
        }
        var fits = last > from && Roles.formed(tokens.get(last - 1).lower(), Language.ENGLISH);
        return fits
                ? clause.answer().substring(tokens.get(from).start(), tokens.get(last - 1).end())
                : "";
    }

    private static boolean inTitle(Clause clause, int i, int from) {
        var token = clause.tokens().get(i);
        var of = token.is("of") && i > from && OF.contains(clause.before(i));
        return of || (!ENDS.contains(token.lower()) && !token.number());
    }

    private static boolean enough(Clause clause, int i) {
        return !Roles.needsMore(clause.at(i)) || clause.at(i + 1).equals("of");
    }

    /// "Head of marketing" goes on after its "of".
    private static int endOfHead(Clause clause, int last) {
        var tokens = clause.tokens();
        if (OF.contains(tokens.get(last).lower())
                && clause.at(last + 1).equals("of")
                && last + 2 < tokens.size()) {
            return tokens.get(last + 2).end();
        }
        return tokens.get(last).end();
    }

    private static void add(Clause clause, String title, List<Finding> findings) {
        if (!title.isBlank() && Skills.named(title).isEmpty() && !certified(clause, title)) {
            findings.add(Finding.of(Kind.ROLE, title.toLowerCase(Locale.ROOT), clause));
        }
    }

    /// "Certified Scrum Master" is a certificate.
    private static boolean certified(Clause clause, String title) {
        var text = clause.text().toLowerCase(Locale.ROOT);
        return text.contains("certified " + title.toLowerCase(Locale.ROOT));
    }

    private static void german(Clause clause, List<Finding> findings) {
        var tokens = clause.tokens();
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var goesOn =
                    i + 1 < tokens.size()
                            && tokens.get(i + 1).is("-")
                            && tokens.get(i + 1).start() == token.end();
            if (token.capital()
                    && !goesOn
                    && (Roles.german(token.lower()) || formedGerman(clause, i))
                    && !(ALONE_NONE.contains(token.lower()) && startOfTitle(tokens, i) == i)
                    && mine(clause, startOfTitle(tokens, i))) {
                var start = withAdjective(tokens, startOfTitle(tokens, i));
                var title =
                        clause.answer()
                                .substring(tokens.get(start).start(), endOfGerman(tokens, i));
                findings.add(Finding.of(Kind.ROLE, title, clause));
            }
        }
    }

    /// "stellvertretende Küchenchefin".
    private static int withAdjective(List<Token> tokens, int start) {
        return start > 0 && ADJECTIVE.matcher(tokens.get(start - 1).lower()).matches()
                ? start - 1
                : start;
    }

    /// "Kauffrau für Büromanagement", "Kaufmann im Einzelhandel", "Leiter der Buchhaltung".
    private static int endOfGerman(List<Token> tokens, int i) {
        var goesOn =
                i + 2 < tokens.size()
                        && LONGER.matcher(tokens.get(i).lower()).matches()
                        && Words.of("für im der des").contains(tokens.get(i + 1).lower())
                        && tokens.get(i + 2).capital();
        return goesOn ? tokens.get(i + 2).end() : tokens.get(i).end();
    }

    /// "DevOps-Ingenieur", "Product Owner": joined by hyphens, or English words in capitals.
    private static int startOfTitle(List<Token> tokens, int last) {
        var start = last;
        while (start > 1
                && tokens.get(start - 1).is("-")
                && tokens.get(start - 1).end() == tokens.get(start).start()) {
            start -= 2;
        }
        while (start > 0
                && last - start < 2
                && tokens.get(start - 1).capital()
                && english(tokens.get(last).lower())
                && !Words.of("als ich bin war wurde").contains(tokens.get(start - 1).lower())) {
            start--;
        }
        return start;
    }

    private static boolean english(String lower) {
        return Words.of(
                        "owner master lead manager engineer developer scientist consultant analyst designer administrator head architect tester")
                .contains(lower);
    }

    /// "als Böttcher", "bin Imkerin": an unknown word formed like a title, right after the words
    /// for being one.
    private static boolean formedGerman(Clause clause, int i) {
        var before =
                Words.of(
                        "als bin war wurde ich jahre jahren lang dort jetzt heute selbstständiger selbstständige gelernter gelernte freier freie zum zur");
        var stem = clause.tokens().get(i).text().replaceFirst("er(?:in)?$", "");
        return Places.at(Token.of(stem), 0).isEmpty()
                && before.contains(clause.before(i))
                && Roles.formed(clause.at(i), Language.GERMAN)
                && Places.at(clause.tokens(), i).isEmpty()
                && Languages.at(clause.tokens(), i).isEmpty()
                && Skills.named(clause.tokens().get(i).text()).isEmpty();
    }

    private static boolean mine(Clause clause, int start) {
        if (Words.of("als zum zur").contains(clause.before(start))) {
            return true;
        }
        var before = clause.tokens().subList(0, start);
        for (var i = Math.max(0, start - 3); i < start; i++) {
            if (GERMAN_NOT_MINE.contains(clause.at(i))) {
                return false;
            }
        }
        if (clause.fragment()) {
            return before.stream()
                    .allMatch(token ->
                            STARTERS.contains(token.lower())
                                    || token.number()
                                    || Words.of(
                                                    "als nicht kein keine eine ein auch jahre jahren noch nur lange")
                                            .contains(token.lower())
                                    || Figures.value(token.lower()).isPresent());
        }
        var as = Words.of("als zum zur");
        var triggers =
                clause.tokens().stream().map(Token::lower).filter(GERMAN_BE::contains).toList();
        if (!triggers.isEmpty() && as.containsAll(triggers)) {
            return before.stream()
                    .skip(Math.max(0, start - 4))
                    .anyMatch(token -> as.contains(token.lower()));
        }
        return !triggers.isEmpty();
    }
}
