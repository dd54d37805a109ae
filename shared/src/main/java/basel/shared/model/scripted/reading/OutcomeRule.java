package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;

/// Results of what the person or their team did.
final class OutcomeRule implements Rule {
    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var story = reading.question().story();
        for (var clause : reading.clauses()) {
            if (told(clause, story) && Effects.concrete(clause.text(), story)) {
                findings.add(new Finding(Kind.OUTCOME, clause.text(), true, clause));
            }
        }
        return findings;
    }

    /// In a story, what others did may be the outcome too.
    private static boolean told(Clause clause, boolean story) {
        return clause.counts() || (story && clause.stance() == Stance.OTHERS);
    }
}
