package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// "I do tiling, plastering and dry lining", "ich mache vor allem Estrich und Putz": several things
/// that one does are skills; a single one only where it is a gerund or called a speciality.
final class DoingRule implements Rule {
    private static final String ITEM =
            "((?:(?!(?:and|or|but|for|at|to|from|because|when|as|so|on|it|that|this|what|with|in|of|und|oder|aber|für|bei|mit|im|in|am|auf|von|die|der|das|den)(?![\\p{L}]))[\\p{L}\\d+#-]+ ?){1,3})";
    private static final Pattern DO =
            Pattern.compile(
                    "(?:^|(?<= ))(?:i|we|i've|we've)(?: (?:mostly|mainly|also|still|now|usually|only|both|can|could|just|currently|even|always|have))* (?:do|did|done|handle|handled|cover|covered|offer|offered|run|teach|taught|practise|practice|look after)(?: (?:mostly|mainly|also|a lot of|lots of|some|all the|all|the|our|my|a bit of|both|quite some|plenty of))* "
                            + ITEM
                            + "(?:(?:and |or |& )(?:the |some |a bit of |a lot of )?"
                            + ITEM
                            + ")?",
                    Words.FLAGS);
    private static final Pattern GERMAN_DO =
            Pattern.compile(
                    "(?:(?<=^|\\s)(?i:ich|wir)(?: \\p{Ll}+)? )?(?i:mache|machen|betreue|übernehme|kann|beherrsche|unterrichte|biete)(?: (?i:ich|wir|auch|vor allem|hauptsächlich|meistens|viel|die|das|den|noch|alle|alles|gut|ganz|außerdem|nur))* (\\p{Lu}[\\p{L}-]+)(?: (?:und|sowie) (?:die |das |den )?(\\p{Lu}[\\p{L}-]+))?");
    private static final Pattern SPECIALITY =
            Pattern.compile(
                    "^(?:and |und |but |aber )?((?:[\\p{L}\\d-]+ ?){1,3}?) (?:is|are|was|ist|sind|war) (?:my|mein|meine) (?:bread and butter|speciality|specialty|strong suit|strength|forte|bread-and-butter|main (?:thing|job)|daily (?:bread|business)|täglich(?:es)? brot|spezialität|spezialgebiet|stärke|steckenpferd|hauptgebiet|schwerpunkt)",
                    Words.FLAGS);
    private static final Pattern AND = Pattern.compile(" (?:and|und|or|oder|sowie|&) ");
    private static final Pattern EVERYDAY =
            Words.any(
                    "things?",
                    "stuff",
                    "part",
                    "bit",
                    "lot",
                    "job",
                    "work",
                    "everything",
                    "anything",
                    "nothing",
                    "something",
                    "nights?",
                    "days?",
                    "shifts?",
                    "hours?",
                    "weekends?",
                    "mornings?",
                    "well",
                    "better",
                    "best",
                    "my",
                    "our",
                    "own",
                    "same",
                    "rest",
                    "one",
                    "ones",
                    "him",
                    "her",
                    "them",
                    "me",
                    "you",
                    "not",
                    "never",
                    "good",
                    "years?",
                    "jahre?",
                    "more",
                    "most",
                    "less",
                    "very",
                    "really",
                    "much",
                    "many",
                    "course",
                    "courses",
                    "team",
                    "people",
                    "company",
                    "shop",
                    "business",
                    "degree",
                    "master",
                    "bachelor",
                    "apprenticeship",
                    "training",
                    "internship",
                    "time",
                    "mistakes?",
                    "research",
                    "sport",
                    "sports",
                    "arbeit",
                    "dinge",
                    "sachen",
                    "teil",
                    "schicht",
                    "dienst",
                    "dienste",
                    "pause",
                    "fehler",
                    "jahr",
                    "monat",
                    "tag",
                    "woche",
                    "ausbildung",
                    "studium",
                    "master",
                    "kurs",
                    "praktikum",
                    "urlaub",
                    "sport",
                    "menschen",
                    "leute",
                    "team",
                    "nichts",
                    "alles",
                    "spaß",
                    "sorgen",
                    "mut",
                    "schluss",
                    "feierabend",
                    "weg",
                    "sie",
                    "ihnen",
                    "wort",
                    "ruhe",
                    "job",
                    "prüfung",
                    "meister",
                    "abitur",
                    "abi",
                    "führerschein",
                    "lehre",
                    "jobs?",
                    "rechnung",
                    "rechnungen",
                    "termine?");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var story = reading.question().story();
        for (var i = 0; i < reading.clauses().size() && !story; i++) {
            var clause = reading.clauses().get(i);
            if (clause.counts()) {
                speciality(clause, findings);
                doing(reading, i, findings);
            }
        }
        return findings;
    }

    private static void speciality(Clause clause, List<Finding> findings) {
        var matcher = SPECIALITY.matcher(clause.text());
        if (matcher.find()) {
            add(clause, matcher.group(1), true, findings);
        }
    }

    private static void doing(Reading reading, int index, List<Finding> findings) {
        var clause = reading.clauses().get(index);
        var matcher = (clause.german() ? GERMAN_DO : DO).matcher(clause.text());
        if (!matcher.find()) {
            return;
        }
        var listed = listed(reading, index);
        var several = matcher.group(2) != null || !listed.isEmpty();
        add(clause, matcher.group(1), several, findings);
        if (matcher.group(2) != null) {
            add(clause, matcher.group(2), true, findings);
        }
        for (var next : listed) {
            for (var item : AND.split(next.text(), -1)) {
                add(
                        next,
                        item.replaceFirst(
                                "^(?:and|und|or|oder|sowie|the|die|das|den|some|a bit of|also|auch) ",
                                ""),
                        true,
                        findings);
            }
        }
    }

    /// The short fragments that go on with the list.
    private static List<Clause> listed(Reading reading, int index) {
        var listed = new ArrayList<Clause>();
        var sentence = reading.clauses().get(index).sentence();
        for (var i = index + 1; i < reading.clauses().size(); i++) {
            var next = reading.clauses().get(i);
            if (next.sentence() != sentence
                    || !next.fragment()
                    || next.tokens().size() > 5
                    || !next.counts()) {
                break;
            }
            listed.add(next);
        }
        return listed;
    }

    private static void add(Clause clause, String found, boolean sure, List<Finding> findings) {
        var item = found.strip();
        var tokens = Token.of(item);
        var gerund = item.endsWith("ing");
        var refused =
                tokens.isEmpty()
                        || tokens.size() > 3
                        || item.length() < 4
                        || EVERYDAY.matcher(item).find()
                        || !Skills.all(tokens).isEmpty()
                        || !Languages.in(tokens).isEmpty()
                        || Places.at(tokens, 0).isPresent()
                        || tokens.stream()
                                .anyMatch(token ->
                                        token.number()
                                                || !token.word()
                                                || Stances.personal(token.lower())
                                                || Roles.english(token.lower())
                                                || Figures.value(token.lower()).isPresent()
                                                || Words.of(
                                                                "at in for with on from since bei seit mit im am für auf von by as to if when it's its nur only mostly daily sometimes manchmal leider natürlich ja nein yes no please now today")
                                                        .contains(token.lower()));
        var german = clause.german() && !tokens.isEmpty() && !tokens.getFirst().capital();
        if (!refused && !german && (sure || gerund)) {
            findings.add(Finding.of(Kind.SKILL, item, clause));
        }
    }
}
