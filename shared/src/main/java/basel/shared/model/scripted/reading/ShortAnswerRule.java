package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// "Do you know Docker?" – "Yes, daily": a short answer takes its object from the question.
final class ShortAnswerRule implements Rule {
    private static final Pattern YES =
            Pattern.compile(
                    "^(?:yes|yeah|yep|sure|of course|certainly|absolutely|definitely|i'm (?:pretty|quite|really|very|fairly|rather) (?:good|confident|comfortable|solid|fit)|(?:i )?(?:can )?only understand|(?:ich )?verstehe (?:ich )?nur|i do|i have|i can|i did|yup|indeed|(?:a (?:little )?bit|a little|some|lots|plenty|sort of|kind of|daily|every day|regularly|ein bisschen|ein wenig|bisschen|etwas|täglich|jeden tag|regelmäßig|gelegentlich|ab und zu|schon)(?=[.,;!]|$)|doch|ja|jawohl|klar|sicher|natürlich|selbstverständlich|auf jeden fall)(?![\\p{L}])(?! (?:and )?no)",
                    Words.FLAGS);

    /// "Wie gut ist Ihr Englisch?" – "Fließend."
    private static final Pattern WELL =
            Pattern.compile(
                    "^(?:i'm |i am |ich bin |it's |it is |es ist )?(?:very |quite |pretty |sehr |ganz |ziemlich )?(?:(?:i )?(?:can )?only understand|(?:ich )?verstehe (?:es |ich )?nur|very(?=[.,!]|$)|quite(?=[.,!]|$)|extremely|completely|sehr(?=[.,!]|$)|fluent(?:ly)?|good|well|excellent|native|decent|ok(?:ay)?|fine|c[12]|b[12]|a2|fließend|gut|verhandlungssicher|ausreichend|solide|passabel|perfekt|muttersprach\\p{L}*)(?![\\p{L}])",
                    Words.FLAGS);

    private static final Phrases HOW_GOOD =
            Words.any(
                    "how (?:good |strong )?(?:is|are) your",
                    "how's your",
                    "how well do you know",
                    "how (?:comfortable|confident|experienced|familiar|good|strong|fit) are you (?:with|at|in)",
                    "how good are you (?:at|with|in)",
                    "wie gut (?:ist|sind|kennen|kennst|können|kannst)",
                    "wie fit");

    private static final Pattern NONE =
            Pattern.compile(
                    "^(?:0|zero|none|null|keine?|gar keine?|nope|no|nein|not one|not a single one|nicht eins|überhaupt keine?)(?![\\p{L}\\d])(?! (?:wait|sorry|hang|hold))",
                    Words.FLAGS);

    private static final Phrases YEARS =
            Words.any(
                    "how (?:many years|long|much experience)",
                    "wie (?:viele jahre|lange|viel erfahrung)");

    private static final Pattern NO =
            Pattern.compile(
                    "^(?:no|neither|none|weder noch|keins?|keine[snr]?|nope|not yet|not really|never|sadly not|unfortunately not|nein|nee|noch nicht|leider nicht|leider nein|nie|gar nicht|overhaupt nicht)(?![\\p{L}])",
                    Words.FLAGS);

    private static final Phrases ONLY =
            Words.any(
                    "only (?:ever )?(?:did|done|used|worked|know|use)",
                    "(?:habe|hab|kenne|nutze|mache) (?:ich )?(?:bisher |immer )?nur");

    @Override
    public List<Finding> find(Reading reading) {
        var clauses = reading.clauses();
        if (clauses.isEmpty() || reading.question().story()) {
            return List.of();
        }
        var first = clauses.getFirst();
        if (WELL.matcher(reading.text().strip()).find()) {
            var spoken = spoken(reading, first);
            if (!spoken.isEmpty() || !reading.question().yesNo()) {
                return spoken;
            }
        }
        if (YEARS.in(reading.question().text())) {
            return NONE.matcher(reading.text().strip()).find() ? none(reading, first) : List.of();
        }
        if (!reading.question().yesNo()) {
            return List.of();
        }
        var text = reading.text().strip();
        var yes = YES.matcher(text).find();
        if (!yes && !NO.matcher(text).find()) {
            return onlyOther(reading);
        }
        return found(reading, first, yes);
    }

    private static List<Finding> spoken(Reading reading, Clause first) {
        var skills = Skills.names(reading.question().tokens());
        if (skills.size() == 1 && HOW_GOOD.in(reading.question().text())) {
            return List.of(new Finding(Kind.SKILL, skills.getFirst().spelled(), true, first));
        }
        return Languages.in(reading.question().tokens()).stream()
                .filter(_ -> reading.question().asksLanguages())
                .map(hit -> new Finding(Kind.LANGUAGE, hit.entry().english(), true, first))
                .toList();
    }

    /// No years of something are none of it.
    private static List<Finding> none(Reading reading, Clause first) {
        return Skills.names(reading.question().tokens()).stream()
                .map(hit -> new Finding(Kind.SKILL, hit.spelled(), false, first))
                .toList();
    }

    /// "Do you know GraphQL?" – "I only ever did REST."
    private static List<Finding> onlyOther(Reading reading) {
        var hits = Skills.names(reading.question().tokens());
        for (var clause : reading.clauses()) {
            if (hits.size() == 1
                    && clause.stance() == Stance.SAID
                    && ONLY.in(clause.text())
                    && !Skills.in(clause).isEmpty()) {
                return List.of(new Finding(Kind.SKILL, hits.getFirst().spelled(), false, clause));
            }
        }
        return List.of();
    }

    private static List<Finding> found(Reading reading, Clause first, boolean yes) {
        var findings = new ArrayList<Finding>();
        var question = reading.question();
        var sentence =
                reading.clauses().stream()
                        .filter(clause -> clause.sentence() == first.sentence())
                        .toList();
        var names = sentence.stream().anyMatch(clause -> !Skills.in(clause).isEmpty());
        var hits = Skills.names(question.tokens());
        if (hits.isEmpty()) {
            AskedObject.done(question)
                    .ifPresent(name -> findings.add(new Finding(Kind.SKILL, name, yes, first)));
        }
        if (hits.size() <= 2 && !names && !question.asksCertificates()) {
            hits.forEach(hit -> findings.add(new Finding(Kind.SKILL, hit.spelled(), yes, first)));
        }
        Languages.in(question.tokens()).stream()
                .filter(_ -> question.asksLanguages())
                .forEach(hit ->
                        findings.add(
                                new Finding(Kind.LANGUAGE, hit.entry().english(), yes, first)));
        if (findings.isEmpty()) {
            AskedObject.byWords(reading, first, yes, findings);
        }
        return findings;
    }
}
