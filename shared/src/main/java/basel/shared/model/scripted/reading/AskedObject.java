package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a question asks about, in its own words.
final class AskedObject {
    private static final Pattern OBJECT =
            Pattern.compile(
                    "(?:experience (?:with|in)|worked with|do you (?:know|use|do)|did you (?:do|use|study)(?: any)?|have you (?:ever )?(?:used|done|studied)(?: any)?|familiar with|hold an?|have an?|(?:haben sie|hast du) (?:schon )?(?:eine?n?|den|die|das)(?= \\p{L}+(?:schein|titel|brief|zertifikat|patent|lizenz|prüfung))|erfahrung (?:mit|in|im)|kennst du|kennen sie|kannst du|können sie|mit) (?:any |a |an |the )?([\\p{L}\\d+#./-]+(?: (?!work|before|at all|yet|schon|umgehen|auch|gearbeitet|reporting|projects?)[\\p{L}\\d+#./-]+){0,3})",
                    Words.FLAGS);

    /// "Can you drive a tractor?"
    private static final Pattern MACHINE =
            Pattern.compile(
                    "(?:(?:can|could|do) you (?:drive|operate|use|handle|run) an? (?!car |computer|phone)|(?:können sie|kannst du) (?:auch )?(?:eine?n?|mit (?:einem|einer)) (?=\\p{L}+ (?:fahren|bedienen|umgehen)))([\\p{L}-]+(?: (?!fahren|bedienen|umgehen|at|for|in)[\\p{L}-]+)?)(?: fahren| bedienen| umgehen)? ?\\?",
                    Words.FLAGS);

    private static final Pattern VAGUE =
            Pattern.compile(
                    "(?:.* )?(?:qualifications?|certificates?|certifications?|scheine?|zertifikate?|prüfung)",
                    Words.FLAGS);

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:sind sie|bist du|are you (?:an?|the)) (?:(?:eine?|gelernte[rn]?|auch|schon) )*((?!\\p{L}*meister(?:in)?\\b)\\p{L}+(?:[- ]\\p{L}+)?) ?\\?",
                    Words.FLAGS);

    private static final Pattern GERMAN_DONE =
            Pattern.compile("^(?:Und )?(\\p{Lu}\\p{Ll}+?)(?:e?st du|en Sie|t ihr)(?![\\p{L}])");

    private static final Pattern ENGLISH_DONE =
            Pattern.compile(
                    "^(?:do|can|could) you (?:also |ever |even )?(\\p{Ll}{3,})(?: at all| too| as well| yourself)? ?\\?",
                    Words.FLAGS);

    private static final int FIRST_WORDS = 14;

    private AskedObject() {}

    private static boolean titled(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        var last = lower.substring(lower.lastIndexOf(' ') + 1);
        return Roles.german(last) || Roles.english(last);
    }

    /// "Programmierst du?", "do you weld?": the thing done, as a noun.
    static Optional<String> done(Question question) {
        var german = GERMAN_DONE.matcher(question.text().strip());
        if (german.find()) {
            var noun = german.group(1) + "en";
            return Skills.named(noun).map(_ -> noun);
        }
        var english = ENGLISH_DONE.matcher(question.text().strip());
        if (english.find()) {
            var verb = english.group(1).toLowerCase(Locale.ROOT);
            var doubled = verb + verb.charAt(verb.length() - 1);
            return Stream.of(verb, doubled, verb.replaceFirst("e$", ""))
                    .map(stem -> stem + "ing")
                    .filter(gerund -> Skills.named(gerund).isPresent())
                    .findFirst();
        }
        return Optional.empty();
    }

    /// "Do you have a driving licence?" – "Klasse B": the class is the paper.
    private static boolean classOf(String object, Reading reading) {
        return reading.text().contains("Klasse")
                && Words.any("führerschein", "licen[cs]e").in(object);
    }

    static void byWords(Reading reading, Clause first, boolean yes, List<Finding> findings) {
        var question = reading.question();
        var studied =
                Pattern.compile(
                                "(?:did you study|have you studied|haben sie|hast du) (\\p{L}+(?: \\p{L}+)?)(?: studiert)?\\?",
                                Words.FLAGS)
                        .matcher(question.text());
        if (studied.find() && Words.any("study", "studied", "studiert").in(question.text())) {
            findings.add(new Finding(Kind.EDUCATION, studied.group(1), yes, first));
            return;
        }
        var title = TITLE.matcher(question.text());
        if (title.find() && !yes && titled(title.group(1))) {
            findings.add(new Finding(Kind.ROLE, title.group(1), false, first));
            return;
        }
        var master =
                Pattern.compile(
                                "(?:sind sie|bist du) (?:schon )?(\\p{L}*meister(?:in)?)\\b",
                                Words.FLAGS)
                        .matcher(question.text());
        if (master.find()) {
            findings.add(new Finding(Kind.CERTIFICATE, master.group(1), yes, first));
            return;
        }
        var machine = MACHINE.matcher(question.text());
        if (machine.find() && !question.asksCertificates()) {
            findings.add(new Finding(Kind.SKILL, machine.group(1), yes, first));
            return;
        }
        var object = OBJECT.matcher(question.text());
        if (!object.find() || first.tokens().size() > FIRST_WORDS) {
            return;
        }
        if (question.asksCertificates()) {
            if (VAGUE.matcher(object.group(1)).matches() || classOf(object.group(1), reading)) {
                return;
            }
            findings.add(new Finding(Kind.CERTIFICATE, object.group(1), yes, first));
            return;
        }
        var tokens = Token.of(object.group(1));
        Skills.all(tokens).stream()
                .filter(hit -> hit.entry().care() != Lexicon.Care.FIELD)
                .limit(1)
                .forEach(hit -> findings.add(new Finding(Kind.SKILL, hit.spelled(), yes, first)));
    }
}
