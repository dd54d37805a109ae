package basel.shared.model.scripted.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the facts out of an answer. Each rule looks for one kind; a fact told twice is one fact.
public final class Reader {
    private static final int LONG = 200;

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
                    new DoingRule(),
                    new ListRule(),
                    new TopicRule());

    private Reader() {}

    public static List<Learned> read(Reading reading) {
        var findings = RULES.stream().flatMap(rule -> rule.find(reading).stream()).toList();
        var facts = new LinkedHashMap<String, Finding>();
        for (var finding : Corrections.without(reading, findings)) {
            facts.merge(key(finding), finding, Reader::better);
        }
        var near =
                facts.values().stream()
                        .collect(Collectors.groupingBy(finding -> finding.clause().start()));
        var roles = facts.values().stream().filter(finding -> finding.kind() == Kind.ROLE).toList();
        return facts.values().stream()
                .filter(finding ->
                        (finding.kind() == Kind.ROLE
                                        ? roles
                                        : near.getOrDefault(finding.clause().start(), List.of()))
                                .stream().noneMatch(other -> holds(other, finding)))
                .map(finding -> learned(reading, finding))
                .toList();
    }

    /// Of two quotes the one in which the person says "I".
    private static Finding better(Finding first, Finding second) {
        var same = first.yes() == second.yes();
        if (!same && first.clause().fragment() && self(second.clause())) {
            return second;
        }
        return same && !first.clause().fragment() && !self(first.clause()) && self(second.clause())
                ? second
                : first;
    }

    private static boolean self(Clause clause) {
        return !clause.fragment() && Subjects.subject(clause) == Subject.SELF;
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
        var known =
                longer.kind() == Kind.CERTIFICATE
                        && shorter.kind() == Kind.SKILL
                        && a.equals(b)
                        && Skills.named(b).isEmpty();
        known |= paper && CertificateRule.KNOWN.matcher(longer.value()).matches();
        var skills =
                longer.kind() == Kind.SKILL
                        && shorter.kind() == Kind.SKILL
                        && (a.endsWith(" " + b) || a.startsWith(b + " "))
                        && longer.clause().start() == shorter.clause().start();
        var schooling =
                longer.kind() == Kind.EDUCATION
                        && shorter.kind() == Kind.EDUCATION
                        && a.endsWith(" " + b)
                        && longer.clause().start() == shorter.clause().start();
        return known
                || (!a.equals(b) && (roles || paper || skills || schooling))
                || nameOf(longer, shorter, a, b);
    }

    private static String key(Finding finding) {
        var value =
                finding.kind() == Kind.SKILL
                        ? Skills.canonical(finding.value())
                        : finding.value().toLowerCase(Locale.ROOT);
        return finding.kind() + " " + value;
    }

    /// A skill's name inside an employer's ("at SAP"), a subject's or a project's is no skill.
    private static boolean nameOf(Finding longer, Finding shorter, String a, String b) {
        var name = Set.of(Kind.EMPLOYER, Kind.EDUCATION, Kind.PROJECT).contains(longer.kind());
        return name
                && shorter.kind() == Kind.SKILL
                && a.contains(b)
                && longer.clause().start() == shorter.clause().start();
    }

    private static Learned learned(Reading reading, Finding finding) {
        return new Learned(
                finding.kind(), finding.value(), finding.yes(), quote(reading, finding.clause()));
    }

    /// The sentence it came from; of a long one the clause only.
    private static String quote(Reading reading, Clause clause) {
        var sentence = reading.sentence(clause);
        return sentence.length() <= LONG
                ? sentence
                : reading.text().substring(clause.start(), clause.end());
    }
}
