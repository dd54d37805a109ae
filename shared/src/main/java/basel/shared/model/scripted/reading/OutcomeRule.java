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
        var own = story && ownAct(reading, clause);
        return own ? Effects.measured(clause.text()) : Effects.concrete(clause.text(), story);
    }

    /// What the person did in a story is no result by itself, unless it says how much it changed.
    private static boolean ownAct(Reading reading, Clause clause) {
        if (clause.text().matches("(?is)(?:i|ich|and i|und ich|so i|then i)\\b.*|.*\\b(?:habe|hab) ich\\b.*")) {
            return true;
        }
        var before = before(reading, clause);
        var elliptic = Stances.subject(clause.tokens()) == Stances.Subject.NONE && !clause.fragment();
        return elliptic && before != null && Stances.verb(clause.tokens().subList(0, Math.min(2, clause.tokens().size()))) && ownAct(reading, before);
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
        return clause.counts() || (story && clause.stance() == Stance.OTHERS);
    }
}
