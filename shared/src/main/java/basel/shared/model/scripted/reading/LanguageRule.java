package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Languages that the person says they speak, or do not.
final class LanguageRule implements Rule {
    private static final Phrases SPEAKS =
            Words.any(
                    "speak(?:s|ing)?",
                    "spoke",
                    "fluent(?:ly)?",
                    "native",
                    "mother tongue",
                    "first language",
                    "second language",
                    "working language",
                    "bilingual",
                    "conversational",
                    "grew up with",
                    "grew up speaking",
                    "at home",
                    "(?:is|are) (?:\\p{L}+ )?(?:good|decent|rusty|basic|ok|okay|fine|excellent|weak)",
                    "good enough",
                    "understand",
                    "language",
                    "i know",
                    "level",
                    "[abc][12]",
                    "spreche",
                    "sprichst",
                    "gesprochen",
                    "fließend",
                    "muttersprache",
                    "muttersprachlich",
                    "muttersprachler(?:in)?",
                    "zweisprachig",
                    "verhandlungssicher",
                    "grundkenntnisse",
                    "kann(?: ich)?",
                    "verstehe",
                    "sprachniveau",
                    "von zu hause",
                    "zu hause",
                    "aufgewachsen",
                    "niveau",
                    "gut",
                    "besser",
                    "schulfranzösisch",
                    "kenntnisse");
    private static final Phrases NOT_SPOKEN =
            Words.any(
                    "learning",
                    "lerne (?:gerade|derzeit)?",
                    "translated",
                    "taught by",
                    "version",
                    "documents?",
                    "team",
                    "department",
                    "market",
                    "kunden",
                    "customers?",
                    "from .* to",
                    "lessons",
                    "course",
                    "teacher",
                    "kurs",
                    "lehrer(?:in)?",
                    "teach(?:es|ing)?",
                    "unterricht\\p{L}*",
                    "food",
                    "küche");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var asked = reading.question().asksLanguages();
        var speaking = false;
        for (var clause : reading.clauses()) {
            var goesOn = speaking && clause.fragment() && onlyLanguages(clause);
            speaking = clause.counts() && (spoken(clause) || goesOn);
            if (clause.counts() && (asked || speaking)) {
                for (var hit : Languages.in(clause.tokens())) {
                    findings.add(Finding.of(Kind.LANGUAGE, hit.entry().english(), clause));
                }
            }
        }
        return findings;
    }

    /// "I speak Polish, Norwegian and a little English".
    private static boolean onlyLanguages(Clause clause) {
        return clause.tokens().size() <= 6 && !Languages.in(clause.tokens()).isEmpty();
    }

    private static boolean spoken(Clause clause) {
        return SPEAKS.in(clause.text()) && !NOT_SPOKEN.in(clause.text());
    }
}
