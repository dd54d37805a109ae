package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Results of what the person or their team did.
final class OutcomeRule implements Rule {
    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var story = reading.question().story();
        for (var clause : reading.clauses()) {
            if (told(clause, story) && effect(reading, clause, story)) {
                add(reading, clause, findings);
            }
        }
        return findings;
    }

    private static boolean effect(Reading reading, Clause clause, boolean story) {
        if (story && Acts.own(reading, reading.clauses().indexOf(clause))) {
            return Effects.measured(clause.text());
        }
        return Effects.concrete(clause.text(), story)
                || (story && ends(reading, clause) && Effects.figured(clause.text()));
    }

    /// A figure after the last thing that the person did belongs to what came of it.
    private static boolean ends(Reading reading, Clause clause) {
        var clauses = reading.clauses();
        var last = -1;
        for (var i = 0; i < clauses.size(); i++) {
            last = Acts.own(reading, i) ? i : last;
        }
        return last >= 0
                && clauses.indexOf(clause) > last
                && !clause.text()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches("(?:while|because|which|weil|da|während) .*");
    }

    private static @Nullable Clause before(Reading reading, Clause clause) {
        var index = reading.clauses().indexOf(clause);
        var before = index > 0 ? reading.clauses().get(index - 1) : null;
        return before != null && before.sentence() == clause.sentence() ? before : null;
    }

    /// One result told in two breaths is one: "no falls, no complaints".
    private static void add(Reading reading, Clause clause, List<Finding> findings) {
        var before = before(reading, clause);
        var last = findings.isEmpty() ? null : findings.getLast().clause();
        if (last != null && before != null && clause.fragment() && before.start() == last.start()) {
            var value = reading.text().substring(last.start(), clause.end());
            findings.set(findings.size() - 1, new Finding(Kind.OUTCOME, value, true, clause));
            return;
        }
        findings.add(new Finding(Kind.OUTCOME, clause.text(), true, clause));
    }

    /// In a story, what others did may be the outcome too.
    private static boolean told(Clause clause, boolean story) {
        return clause.stance() == Stance.SAID
                || (story && clause.counts())
                || (story && clause.stance() == Stance.OTHERS);
    }
}
