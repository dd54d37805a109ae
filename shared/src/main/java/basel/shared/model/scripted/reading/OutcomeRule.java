package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Results of what the person or their team did.
final class OutcomeRule implements Rule {
    private static final Phrases SUBORDINATE =
            Words.any("^(?:while|because|which|weil|da|während)");

    /// Who it was does not belong to the result.
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "^(?:(?:and|so|und|also) )?(?:she|he|they|it|we|i|sie|er|es|wir|ich) (?=\\p{L}+ )",
                    Words.FLAGS);

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var story = reading.question().story();
        var lastAct = story ? lastAct(reading) : -1;
        for (var i = 0; i < reading.clauses().size(); i++) {
            var clause = reading.clauses().get(i);
            var effect =
                    story ? inStory(reading, i, lastAct) : Effects.concrete(clause.text(), false);
            if (effect && told(clause, story)) {
                add(reading, clause, findings);
            }
        }
        return findings;
    }

    private static int lastAct(Reading reading) {
        var last = -1;
        for (var i = 0; i < reading.clauses().size(); i++) {
            last = Acts.own(reading, i) ? i : last;
        }
        return last;
    }

    /// What the person did is a result only if it says by how much; a figure after the last thing
    /// done belongs to what came of it; the first sentence tells how it was before.
    private static boolean inStory(Reading reading, int i, int lastAct) {
        var clause = reading.clauses().get(i);
        var words = clause.text();
        if (Acts.own(reading, i)) {
            return Effects.measured(words);
        }
        if (clause.sentence() == 0 && i <= lastAct && Subjects.subject(clause) != Subject.SELF) {
            return false;
        }
        if (reading.question().success() && Effects.achieved(words)) {
            return true;
        }
        if (lastAct < 0 && reading.clauses().getLast().sentence() == 0 && Effects.achieved(words)) {
            return true;
        }
        var after = lastAct >= 0 && i > lastAct && !SUBORDINATE.in(words);
        return Effects.concrete(words, true)
                || (after && (Effects.figured(words) || Effects.achieved(words)));
    }

    private static @Nullable Clause before(Reading reading, Clause clause) {
        var index = clause.index();
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
        findings.add(
                new Finding(
                        Kind.OUTCOME,
                        SUBJECT.matcher(clause.text()).replaceFirst(""),
                        true,
                        clause));
    }

    /// In a story, what others did may be the outcome too.
    private static boolean told(Clause clause, boolean story) {
        return clause.stance() == Stance.SAID
                || (story && clause.counts())
                || (story && clause.stance() == Stance.OTHERS);
    }
}
