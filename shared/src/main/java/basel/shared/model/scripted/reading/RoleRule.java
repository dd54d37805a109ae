package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Titles that the person holds, held, or says they do not hold.
final class RoleRule implements Rule {
    static final Set<String> STARTERS =
            Words.of(
                    "then first later now before previously formerly today currently and after that since a an mostly mainly still erst dann jetzt heute später früher zuerst danach zuletzt davor und seit vorher anschließend inzwischen aktuell zurzeit");

    private static final Phrases TRAINING = Phrases.read("role", "training");

    private static final Phrases TO_ME =
            Words.any(
                    "made me",
                    "promoted me",
                    "hired me",
                    "took me on",
                    "mich (?:\\p{L}+ )*(?:zum|zur|als)");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            var lesson =
                    clause.fragment()
                            && clause.sentence() == 0
                            && (reading.question().asksTraining()
                                    || reading.question().asksPapers());
            if (!lesson && (clause.counts() || toMe(clause)) && !TRAINING.in(clause.text())) {
                find(clause, findings);
            }
        }
        findings.removeIf(RoleRule::paper);
        return findings;
    }

    /// A title that is a certificate: "Elektromeister", "Ersthelferin".
    private static boolean paper(Finding role) {
        return GermanPapers.trained(role.value())
                || (MasterTitles.is(role.value()) && !MasterTitles.job(role.clause()));
    }

    static List<Finding> in(Clause clause) {
        return clause.once("roles", () -> named(clause));
    }

    private static List<Finding> named(Clause clause) {
        var findings = new ArrayList<Finding>();
        if (!TRAINING.in(clause.text())) {
            find(clause, findings);
        }
        return findings;
    }

    private static void find(Clause clause, List<Finding> findings) {
        if (clause.german()) {
            GermanTitles.german(clause, findings);
        } else {
            EnglishTitles.english(clause, findings);
        }
    }

    private static boolean toMe(Clause clause) {
        return clause.stance() == Stance.OTHERS && TO_ME.in(clause.text());
    }
}
