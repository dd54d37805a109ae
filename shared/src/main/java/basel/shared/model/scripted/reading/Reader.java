package basel.shared.model.scripted.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Reads the facts out of an answer. Each rule looks for one kind; a fact told twice is one fact.
public final class Reader {
    private static final int SHORT = 12;
    private static final int LONG = 240;

    private static final List<Rule> RULES =
            List.of(
                    new RoleRule(),
                    new EmployerRule(),
                    new SkillRule(),
                    new YearsRule(),
                    new PlaceRule(),
                    new OutcomeRule(),
                    new EducationRule(),
                    new CertificateRule(),
                    new LanguageRule(),
                    new ProjectRule(),
                    new ShortAnswerRule(),
                    new OpenSkillRule(),
                    new ListRule());

    private Reader() {}

    public static List<Learned> read(Reading reading) {
        var facts = new LinkedHashMap<String, Finding>();
        for (var rule : RULES) {
            for (var finding : rule.find(reading)) {
                facts.merge(key(finding), finding, Reader::better);
            }
        }
        return facts.values().stream()
                .filter(finding ->
                        facts.values().stream().noneMatch(other -> holds(other, finding)))
                .map(finding -> learned(reading, finding))
                .toList();
    }

    /// Of two quotes the one in which the person says "I".
    private static Finding better(Finding first, Finding second) {
        var same = first.yes() == second.yes();
        return same && !first.clause().fragment() && !self(first.clause()) && self(second.clause())
                ? second
                : first;
    }

    private static boolean self(Clause clause) {
        return !clause.fragment() && Stances.subject(clause.tokens()) == Stances.Subject.SELF;
    }

    /// A longer name that holds a shorter one: "Tischlergeselle" and "Geselle", "ITIL Foundation"
    /// and "ITIL".
    private static boolean holds(Finding longer, Finding shorter) {
        var a = longer.value().toLowerCase(Locale.ROOT);
        var b = shorter.value().toLowerCase(Locale.ROOT);
        var roles = longer.kind() == Kind.ROLE && shorter.kind() == Kind.ROLE && a.endsWith(b);
        var paper =
                longer.kind() == Kind.CERTIFICATE
                        && shorter.kind() != Kind.ROLE
                        && a.startsWith(b)
                        && longer.clause().start() == shorter.clause().start()
                        && shorter.kind() == Kind.SKILL;
        return !a.equals(b) && (roles || paper);
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
