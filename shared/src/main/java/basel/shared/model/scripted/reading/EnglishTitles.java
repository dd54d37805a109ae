package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Titles in English clauses.
final class EnglishTitles {
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

    private static final Set<String> ENDS =
            Words.of(
                    "at for in on with who since and or from to by but during of where that which i we when while because after before until till within under over between near as is was are am so there here too also again myself until via per");

    private static final Set<String> PRAISE =
            Words.of(
                    "qualified trained certified experienced good big proud full-time part-time fully young former new real simple great decent self-employed freelance passionate very happy better licensed professional full part time only");

    private static final Set<String> OF =
            Words.of("head director chief vp vice president captain manager");

    /// "A small courier firm", "a nurse station": the title only tells what kind of house it is.
    private static final Set<String> HOUSES =
            Words.of(
                    "firm company shop service services agency office business team department studio school group job jobs role roles position positions certificate certification licence license course training exam work skills tools software network community station union friend friends position's people platform association conference magazine forum");

    private EnglishTitles() {}

    static void english(Clause clause, List<Finding> findings) {
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
        var first = trigger.replaceFirst(" .*", "");
        var apposition =
                Words.of("a an").contains(clause.at(0))
                        && first.equals(clause.at(0))
                        && !Verbs.verb(clause.tokens());
        return clause.fragment()
                || apposition
                || !(weak.contains(trigger)
                        || Set.of("a", "an", "the", "to", "into").contains(first));
    }

    private static int starters(Clause clause) {
        var at = 0;
        while (at < clause.tokens().size() - 1
                && (RoleRule.STARTERS.contains(clause.at(at))
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
                        || RoleRule.STARTERS.contains(tokens.get(from).lower()))) {
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
            var end = last + 2;
            while (end + 1 < tokens.size()
                    && end < last + 4
                    && tokens.get(end + 1).word()
                    && !tokens.get(end + 1).number()
                    && !ENDS.contains(tokens.get(end + 1).lower())) {
                end++;
            }
            return tokens.get(end).end();
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
}
