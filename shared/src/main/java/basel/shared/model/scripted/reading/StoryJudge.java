package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Judges what an answer about one event leaves out: situation, task, action, result, a number for
/// the result.
public final class StoryJudge {
    private static final int FEW = 8;
    private static final Phrases NOTHING =
            Words.any(
                    "nothing comes to mind",
                    "can't think of (?:anything|one|any)",
                    "fällt mir (?:gerade |jetzt |da )*(?:nichts|keine?r?s?) ein",
                    "don't have (?:a|an) (?:example|story)",
                    "no example",
                    "kein beispiel");
    private static final Phrases TASK = Phrases.read("story-judge", "task");
    private static final Phrases EXPLAINS =
            Words.any(
                    "^(?:while|because|who|which|that|what|as|where|although|though|when|whereas|whom|if|so that|in order)",
                    "^(?:weil|da|während|was|wer|wo|obwohl|damit|um|wenn|als|denn|welche[rs]?|deren|dessen)",
                    "^(?:die|der|das) .*(?:hat|hatte|ist|war|haben|hatten|wollte|konnte)$");
    private static final Phrases FEELING = Phrases.read("story-judge", "feeling");

    private StoryJudge() {}

    /// What is missing, the surest first.
    public static List<Part> missing(Reading answer) {
        if (NOTHING.in(answer.text())) {
            return List.of(Part.SITUATION, Part.ACTION, Part.TASK, Part.RESULT, Part.NUMBER);
        }
        var there = there(answer);
        var missing = new ArrayList<Part>();
        for (var part : List.of(Part.ACTION, Part.RESULT, Part.NUMBER, Part.TASK, Part.SITUATION)) {
            if (!there.contains(part)) {
                missing.add(part);
            }
        }
        return missing;
    }

    private static Set<Part> there(Reading answer) {
        var there = EnumSet.noneOf(Part.class);
        if (answer.tokens().size() >= FEW) {
            there.add(Part.SITUATION);
        }
        if (TASK.in(answer.text())) {
            there.add(Part.TASK);
        }
        acts(answer, there);
        return there;
    }

    /// Results come after the last thing that the person did, or are marked as such ("in the end",
    /// "seitdem").
    private static void acts(Reading answer, Set<Part> there) {
        var clauses = answer.clauses();
        var last = -1;
        for (var i = 0; i < clauses.size(); i++) {
            if (Acts.own(answer, i)) {
                last = i;
                there.add(Part.ACTION);
            }
        }
        for (var i = 0; i < clauses.size(); i++) {
            var words = clauses.get(i).text();
            if (marked(clauses.get(i))
                    || (answer.question().success() && Effects.achieved(words))
                    || (last >= 0 && i > last && tellsResult(clauses.get(i)))) {
                there.add(Part.RESULT);
                if (Figures.in(words)
                        || (i + 1 < clauses.size()
                                && clauses.get(i + 1).fragment()
                                && Figures.in(clauses.get(i + 1).text()))) {
                    there.add(Part.NUMBER);
                }
            }
        }
    }

    private static boolean marked(Clause clause) {
        return (clause.sentence() > 0 && Effects.marked(clause.text()))
                || Effects.concrete(clause.text(), true);
    }

    private static boolean tellsResult(Clause clause) {
        var words = clause.text();
        var told = !clause.fragment() || Effects.absence(words) || Figures.in(words);
        return told && clause.stance() != Stance.ASKED && !EXPLAINS.in(words) && !FEELING.in(words);
    }
}
