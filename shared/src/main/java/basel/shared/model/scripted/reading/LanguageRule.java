package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;

/// Languages that the person says they speak, or do not.
final class LanguageRule implements Rule {
    private static final Phrases SPEAKS = Phrases.read("language", "speaks");
    private static final Phrases NOT_SPOKEN = Phrases.read("language", "not-spoken");

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
