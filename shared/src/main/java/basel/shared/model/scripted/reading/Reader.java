package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Reads the facts out of an answer. Each rule looks for one kind; a fact told twice is one fact.
public final class Reader {
    private static final int SHORT = 12;
    private static final int LONG = 240;

    private static final List<Rule> RULES = List.of(new SkillRule(), new OutcomeRule());

    private Reader() {}

    public static List<Learned> read(Reading reading) {
        var facts = new LinkedHashMap<String, Learned>();
        for (var rule : RULES) {
            for (var finding : rule.find(reading)) {
                facts.putIfAbsent(key(finding), learned(reading, finding));
            }
        }
        return new ArrayList<>(facts.values());
    }

    private static String key(Finding finding) {
        var value =
                finding.kind() == Kind.SKILL
                        ? Skills.canonical(finding.value())
                        : finding.value().toLowerCase(Locale.ROOT);
        return finding.kind() + " " + value;
    }

    private static Learned learned(Reading reading, Finding finding) {
        return new Learned(
                finding.kind(), finding.value(), finding.yes(), quote(reading, finding.clause()));
    }

    /// The clause; the whole sentence where the clause alone would say little.
    private static String quote(Reading reading, Clause clause) {
        var words = clause.text();
        if (words.length() >= SHORT && clause.tokens().size() > 2) {
            return words;
        }
        var same =
                reading.clauses().stream()
                        .filter(other -> other.sentence() == clause.sentence())
                        .toList();
        var sentence = reading.text().substring(same.getFirst().start(), same.getLast().end());
        return sentence.length() <= LONG ? sentence : words;
    }
}
