package basel.shared.model.scripted.reading;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Degrees and apprenticeships in German clauses.
final class GermanSchooling {
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

    private GermanSchooling() {}

    static void german(Reading reading, Clause clause, BiConsumer<String, Boolean> add) {
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
                && !EducationRule.SCHOOL.matcher(name).find();
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
