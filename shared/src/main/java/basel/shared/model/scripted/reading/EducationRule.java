package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Degrees, subjects, apprenticeships and schools.
final class EducationRule implements Rule {
    static final Pattern SCHOOL =
            Pattern.compile(
                    "(?<![\\p{L}])((?:University|Universität|Uni|Technical University|Technische Universität|College|Institute|Hochschule|Fachhochschule|Technische Hochschule) (?:of |für |der )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?|\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}-]+)? (?:University|College|Institute of Technology|Business School|Polytechnic)|(?:TU|FH|TH|HTW|HAW|HTL|RWTH|ETH|LMU|FU|HU|KIT|MIT|UCL|LSE|EPFL|TUM|DHBW|WHU|WU)(?: \\p{Lu}[\\p{Ll}]+)?)");

    private static final Phrases NO_DEGREE =
            Words.any(
                    "(?:no|not have a|haven't got a|don't have a|never did a|without a) ((?:\\p{L}+ )?degree)",
                    "(?:never (?:went to|been to)|didn't go to|never attended) (university|college)");

    private static final Phrases UNFINISHED =
            Words.any(
                    "dropped out",
                    "abgebrochen",
                    "never finished",
                    "didn't finish",
                    "nie beendet",
                    "nicht beendet",
                    "gave up");

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
                    EnglishSchooling.english(reading, clause, add);
                    GermanSchooling.german(reading, clause, add);
                    schools(reading, clause, add);
                    studied(reading, clause, add);
                    trained(reading, clause, add);
                }
            }
        }
        return findings;
    }

    /// Whether a school is named.
    static boolean school(Clause clause) {
        return SCHOOL.matcher(clause.text()).find();
    }

    private static boolean hinted(Reading reading, Clause clause) {
        return reading.around(clause)
                .getFirst()
                .once("schooling", () -> HINT.in(reading.sentence(clause)));
    }

    /// "What did you study?" – "German and history in Freiburg."
    static void studied(Reading reading, Clause clause, BiConsumer<String, Boolean> add) {
        if (clause.sentence() == 0
                && clause.fragment()
                && clause.start() == reading.clauses().getFirst().start()
                && reading.question().asksSubject()) {
            var words =
                    Pattern.compile(
                                    "^([\\p{L}-]+(?: (?!at|in|an|from|mit|with|bei|on|auf)[\\p{L}-]+){0,4})")
                            .matcher(clause.text());
            if (words.find()
                    && !EnglishSchooling.IN_IT.matcher(reading.text()).find()
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
                                    "nie")
                            .in(words.group(1))) {
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

    private static void schools(Reading reading, Clause clause, BiConsumer<String, Boolean> add) {
        var context = CONTEXT.in(reading.sentence(clause)) || reading.question().asksEducation();
        for (var matcher = SCHOOL.matcher(clause.text()); context && matcher.find(); ) {
            add.accept(matcher.group(1), true);
        }
    }
}
