package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Degrees, subjects, apprenticeships and schools.
final class EducationRule implements Rule {
    private static final String SUBJECT =
            "((?!the |a |an |my |at |in |for |with |under |abroad|hard|part|there|here|it|and |but |to |on |that |this |both |what )[\\p{L}&-]+(?: (?!at|from|in|with|and then|and|but|part|while|from|part-time|after|before|for|to|on|or|which|that|because|years?)[\\p{L}&-]+){0,3}(?: and (?:business|computer|management|society|technology|economics|engineering|finance|politics|philosophy|literature|statistics))?)";
    private static final Pattern DEGREE =
            Pattern.compile(
                    "(?<![\\p{L}])(bachelor|master|phd|doctorate|doctoral degree|degree|diploma|mba|bsc|msc|b\\.sc|m\\.sc|b\\.a|m\\.a|btec|hnd|foundation degree|associate degree)(?:'s)?(?: degree)?(?: of (?:science|arts|engineering))? (?:in|of) "
                            + SUBJECT,
                    Words.FLAGS);
    private static final Phrases BARE = Phrases.read("education", "bare");
    private static final Pattern SUBJECT_DEGREE =
            Pattern.compile(
                    "(?:(?<![\\p{L}])(?:an?|my) |^)((?!no |a |an |my |the |first|second|university|college|bachelor|master|good|proper|foundation|associate|doctoral)[\\p{L}-]+(?: [\\p{L}-]+)? degree)(?! (?:in|of) )",
                    Words.FLAGS);
    private static final Pattern STUDIED =
            Pattern.compile(
                    "(?<![\\p{L}])(?:i |have |also |first |then )(?:studied|majored in|graduated in) "
                            + SUBJECT,
                    Words.FLAGS);
    private static final Pattern APPRENTICE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:apprenticeship|apprenticed|apprentice) (?:as|to be|to become) (?:an? )?([\\p{L}-]+(?: (?!at|with|in|for|from|and|but|there|first|then)[\\p{L}-]+){0,2})",
                    Words.FLAGS);
    private static final Pattern APPRENTICE_IN =
            Pattern.compile(
                    "(?<![\\p{L}])apprenticeship in ([\\p{L}-]+(?: (?!at|with|in|for|from|and|but)[\\p{L}-]+){0,2})",
                    Words.FLAGS);
    private static final Pattern SCHOOL =
            Pattern.compile(
                    "(?<![\\p{L}])((?:University|Universität|Uni|Technical University|Technische Universität|College|Institute|Hochschule|Fachhochschule|Technische Hochschule) (?:of |für |der )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?|\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}-]+)? (?:University|College|Institute of Technology|Business School|Polytechnic)|(?:TU|FH|TH|HTW|HAW|HTL|RWTH|ETH|LMU|FU|HU|KIT|MIT|UCL|LSE|EPFL|TUM|DHBW|WHU|WU)(?: \\p{Lu}[\\p{Ll}]+)?)");
    private static final Pattern DEGREE_AT =
            Pattern.compile("(?<![\\p{L}])(?:at|from) (\\p{Lu}[\\p{L}]+)(?= *$|,|\\.| and | then )");
    private static final Pattern AUSBILDUNG =
            Pattern.compile(
                    "(?<![\\p{L}])(?:ausbildung|lehre|umschulung) (?:zum|zur|als) (\\p{L}+(?:-\\p{L}+)?(?: (?:für|im) \\p{Lu}\\p{L}+)?)",
                    Words.FLAGS);
    private static final Pattern GELERNT =
            Pattern.compile(
                    "(?<![\\p{L}])(?:gelernt (?:habe|hab) ich(?: \\p{Ll}+)? |(?:habe|hab) (?:ich )?(?:\\p{Ll}+ ){0,3}|gelernte[rn]? |ich lernte )(\\p{Lu}\\p{L}+)(?= gelernt|$|,| in | bei | an | und | von )",
                    Pattern.UNICODE_CASE);
    private static final String FACH =
            "((?!Ich |Nach |In |An |Am |Im |Bei |Vor |Seit |Mit |Von |Zuerst |Erst |Später |Abi |Abitur |Davor |Vorher |Ja |Nein |Zum |Zur |Aber |Da |Dann |Danach |Wir |Und |Also )\\p{Lu}\\p{L}+(?:-\\p{L}+)?(?: und \\p{Lu}\\p{L}+|und \\p{Lu}\\p{L}+)?)";
    private static final Pattern STUDIERT =
            Pattern.compile(
                    "(?<![\\p{L}])"
                            + FACH
                            + "(?=(?: [\\p{L}-]+){0,5} studiert)|studier(?:t|te)(?: habe ich| hab ich)? (?:ich )?"
                            + FACH
                            + "|[Ss]tudium (?:der |des |in |im )?(?:Fach(?:es)? )?"
                            + FACH);
    private static final Pattern ABSCHLUSS =
            Pattern.compile(
                    "(?<![\\p{L}])(Bachelor|Master|Diplom|Magister|Promotion|Doktor|Staatsexamen)(?: (?:in|der|im|of Science in|of Arts in) |-Studium )(?:der )?"
                            + FACH);
    private static final Pattern WITH_DEGREE =
            Pattern.compile(
                    "(?:Abschluss (?:als |mit |war |ist )?|(?<![\\p{L}])mit )(Bachelor|Master|Diplom|Magister|Staatsexamen)");
    /// "I have a PhD in it": the degree in the subject just named.
    private static final Pattern IN_IT =
            Pattern.compile("(?<![\\p{L}])(ph\\.?d|doctorate|master's|masters|master|bachelor's|bachelor|degree|diploma)(?: degree)? in (?:it|that|this)(?![\\p{L}])", Words.FLAGS);
    private static final Phrases NO_DEGREE =
            Words.any(
                    "(?:no|not have a|haven't got a|don't have a|never did a|without a) ((?:\\p{L}+ )?degree)",
                    "(?:never (?:went to|been to)|didn't go to|never attended) (university|college)");
    private static final Phrases UNFINISHED =
            Words.any("dropped out", "abgebrochen", "never finished", "didn't finish", "nie beendet", "nicht beendet", "gave up");
    private static final Phrases NO_STUDIUM =
            Words.any(
                    "studiert (?:habe|hab) ich nicht",
                    "nicht studiert",
                    "nie studiert",
                    "kein studium",
                    "keine uni");
    private static final Phrases CONTEXT = Phrases.read("education", "context");

    /// A word that begins so stands in every sentence that tells of schooling.
    private static final Phrases HINT =
            Words.any(
                    "(?:degree|bachelor|master|ph\\.?d|doctor|doktor|diplom|mba|[bm]\\.?sc|b\\.?a|m\\.a|btec|hnd|pgce|a-level|gcse|abi|fach|mittlere|real|haupt|hoch|berufs|matura|staatsexamen|examen|baccal|leaving|high|graduat|stud|major|apprentic|universi|uni|college|institut|tu|fh|th|hu|fu|htw|haw|htl|rwth|eth|lmu|kit|mit|ucl|lse|epfl|tum|dhbw|whu|wu|ausbildung|lehr|umschulung|gelern|lern|promo|magister|abschluss|technische|school|polytechnic|no|kein|nie|nicht|never)\\p{L}*",
                    "\\p{Lu}\\p{L}+(?:studium|ausbildung|lehre|abschluss|schule|reife|diplom)");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            if (clause.counts() && (clause.sentence() == 0 || hinted(reading, clause))) {
                BiConsumer<String, Boolean> add =
                        (value, yes) ->
                                findings.add(new Finding(Kind.EDUCATION, value, yes, clause));
                denied(clause, add);
                if (clause.stance() == Stance.SAID && !UNFINISHED.in(clause.text())) {
                    english(reading, clause, add);
                    german(reading, clause, add);
                    schools(reading, clause, add);
                    studied(reading, clause, add);
                    trained(reading, clause, add);
                }
            }
        }
        return findings;
    }

    /// Whether this is the name of a degree or a school leaving certificate.
    static boolean named(String words) {
        return BARE.is(words);
    }

    private static boolean hinted(Reading reading, Clause clause) {
        return reading.around(clause).getFirst().once("schooling", () -> HINT.in(reading.sentence(clause)));
    }

    /// "What did you study?" – "German and history in Freiburg."
    private static void studied(Reading reading, Clause clause, BiConsumer<String, Boolean> add) {
        if (clause.sentence() == 0
                && clause.fragment()
                && clause.start() == reading.clauses().getFirst().start()
                && reading.question().asksSubject()) {
            var words =
                    Pattern.compile(
                                    "^([\\p{L}-]+(?: (?!at|in|an|from|mit|with|bei|on|auf)[\\p{L}-]+){0,4})")
                            .matcher(clause.text());
            if (words.find()
                    && !IN_IT.matcher(reading.text()).find()
                    && !Words.any(
                                    "well",
                                    "yes",
                                    "no",
                                    "ja",
                                    "nein",
                                    "nothing",
                                    "nichts",
                                    "also",
                                    "na",
                                    "honestly",
                                    "eigentlich",
                                    "nie").in(words.group(1))) {
                add.accept(words.group(1), true);
            }
        }
    }

    /// "Haben Sie eine Ausbildung?" – "Ja, Kauffrau für Büromanagement."
    private static void trained(Reading reading, Clause clause, BiConsumer<String, Boolean> add) {
        if (clause.fragment() && clause.sentence() == 0 && reading.question().asksTraining()) {
            RoleRule.in(clause)
                    .forEach(role ->
                            add.accept(
                                    (clause.german() ? "Ausbildung " : "apprenticeship ")
                                            + role.value(),
                                    true));
        }
    }

    private static void denied(Clause clause, BiConsumer<String, Boolean> add) {
        var none = NO_DEGREE.matcher(clause.text());
        while (none.find()) {
            add.accept(
                    (none.group(1) == null ? none.group(2) : none.group(1))
                            .toLowerCase(Locale.ROOT),
                    false);
        }
        if (NO_STUDIUM.in(clause.text())) {
            add.accept("Studium", false);
        }
    }

    private static void english(Reading reading, Clause clause, BiConsumer<String, Boolean> add) {
        for (var matcher = IN_IT.matcher(clause.text()); matcher.find(); ) {
            var subject = reading.clauses().getFirst();
            if (subject.fragment() && subject.tokens().size() <= 4) {
                add.accept(matcher.group(1).toLowerCase(Locale.ROOT).replace("'s", "") + " " + subject.text().toLowerCase(Locale.ROOT), true);
            }
        }
        for (var matcher = DEGREE.matcher(IN_IT.matcher(clause.text()).replaceAll(" ")); matcher.find(); ) {
            add.accept(matcher.group(1).toLowerCase(Locale.ROOT) + " " + matcher.group(2), true);
        }
        for (var matcher = BARE.matcher(DEGREE.matcher(clause.text()).replaceAll(" "));
                matcher.find(); ) {
            if (!IN_IT.matcher(clause.text()).find()) {
                add.accept(matcher.group(), true);
            }
        }
        for (var matcher = SUBJECT_DEGREE.matcher(clause.text()); matcher.find(); ) {
            add.accept(matcher.group(1), true);
        }
        for (var matcher = STUDIED.matcher(clause.text()); !clause.german() && matcher.find(); ) {
            add.accept(matcher.group(1), true);
        }
        for (var matcher = APPRENTICE.matcher(clause.text()); matcher.find(); ) {
            add.accept("apprenticeship " + matcher.group(1), true);
        }
        for (var matcher = APPRENTICE_IN.matcher(clause.text()); matcher.find(); ) {
            add.accept("apprenticeship " + matcher.group(1), true);
        }
    }

    private static void german(Reading reading, Clause clause, BiConsumer<String, Boolean> add) {
        if (!clause.german()) {
            return;
        }
        for (var matcher = AUSBILDUNG.matcher(clause.text()); matcher.find(); ) {
            add.accept("Ausbildung " + matcher.group(1), true);
        }
        for (var matcher = GELERNT.matcher(clause.text()); matcher.find(); ) {
            if (clause.text().toLowerCase(Locale.ROOT).contains("gelernt")
                    && Roles.german(matcher.group(1).toLowerCase(Locale.ROOT))) {
                add.accept("Ausbildung " + matcher.group(1), true);
            }
        }
        var degree = ABSCHLUSS.matcher(clause.text());
        if (degree.find()) {
            add.accept(degree.group(1) + " " + degree.group(2), true);
            return;
        }
        var subject = STUDIERT.matcher(clause.text());
        while (subject.find()) {
            var name = firstGroup(subject);
            if (isSubject(clause, name)) {
                var title = WITH_DEGREE.matcher(reading.text());
                add.accept((title.find() ? title.group(1) + " " : "") + name, true);
                return;
            }
        }
    }

    /// Neither a place nor a school nor the first small word of a sentence.
    private static boolean isSubject(Clause clause, String name) {
        var at = clause.text().indexOf(name);
        var before = clause.text().substring(0, at).strip().toLowerCase(Locale.ROOT);
        return name.length() > 2
                && Places.at(Token.of(name), 0).isEmpty()
                && !before.matches("(?s).*(?:^| )(?:in|an der|an|am|bei|der|nach|vor|seit|im)$")
                && !SCHOOL.matcher(name).find();
    }

    private static void schools(Reading reading, Clause clause, BiConsumer<String, Boolean> add) {
        var context =
                CONTEXT.in(reading.sentence(clause))
                        || reading.question().asksEducation();
        var named = false;
        for (var matcher = SCHOOL.matcher(clause.text()); context && matcher.find(); named = true) {
            add.accept(matcher.group(1), true);
        }
        if (!named && CONTEXT.in(clause.text()) && !clause.german()) {
            for (var matcher = DEGREE_AT.matcher(clause.text()); matcher.find(); ) {
                add.accept(matcher.group(1), true);
            }
        }
    }

    private static String firstGroup(java.util.regex.Matcher matcher) {
        for (var i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return matcher.group(i);
            }
        }
        return matcher.group();
    }
}
