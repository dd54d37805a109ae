package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What is denied by name: "car keys, no", "SAS I never learned", "Dauerwellen liegen mir nicht",
/// "von Steuern habe ich keine Ahnung", "no crane ticket yet".
final class TopicRule implements Rule {
    private static final int MOST_WORDS = 4;
    private static final Pattern PAPER =
            Pattern.compile(".+ (?:ticket|badge|permit|card|exam|qualification)", Words.FLAGS);
    private static final Phrases PAPER_FOR =
            Words.any(
                    "(?:certificate|certification|licen[cs]e|ticket|qualification|papers?) for (?:that|it|this|them|those)",
                    "(?:schein|zertifikat|lizenz|zulassung|nachweis) (?:dafür|dazu)",
                    "dafür .{0,30}(?:schein|zertifikat|lizenz|zulassung|nachweis)");
    private static final Pattern SCHOOLING =
            Pattern.compile(
                    "abitur|abi|studium|bachelor|master|diplom|degree|diploma|ph\\.?d|doctorate|a-levels|matura|ausbildung|promotion|doktor|doktortitel|university|mba|schulabschluss|college",
                    Words.FLAGS);
    private static final Set<String> SELF = Words.of("i i'm i've i'd we we've ich wir mir mich me");
    private static final Set<String> VERBS =
            Words.of(
                    "habe hab kann konnte kenne kannte mache machte darf durfte nutze nutzte benutze benutzte bediene bediente beherrsche spreche fahre fuhr biete musste verstehe verwende lerne lernte besitze unterrichte liegt liegen lag lagen sagt sagen hatte ist sind war waren bin übernehme betreue brauche");
    private static final Set<String> BEFORE =
            Words.of(
                    "den die das einen eine ein der dem von vom mit in im bei für any the a an of with and but und aber auch nur");
    private static final Set<String> STRENGTH =
            Words.of("isn't aren't wasn't weren't is are was were ist sind war waren");
    private static final Phrases NOT_MINE = Phrases.read("topic", "not-mine");
    private static final Pattern DENIED_VERB =
            Pattern.compile(
                    "(?<![\\p{L}])(?:(?:don't|do not|didn't|never|can't|cannot|couldn't|haven't|have not|have never|not|won't) (?:really |actually |even |ever |yet )?(?:do|did|done|offer|offered|teach|taught|handle|handled|cook|cooked|bake|run|operate|operated|perform|performed|practise|play|played|use|used|learn|learned|learnt|know|touch|touched|try|tried|work with|worked with|work in|worked in|write|written|program|sell|sold|repair|fix|weld|drive|had|have|hold|got|finish|finished|complete|completed|pass|passed|took|taken|take|get|sat)"
                            + "|no (?:experience|clue|idea|knowledge|background|training|qualification|skills?) (?:with|in|of|about|for|on)|nothing to do with|know nothing about|no good at|bad at|useless at|hopeless at"
                            + "|keine (?:erfahrung|erfahrungen|ahnung|kenntnisse|praxis|berührungspunkte) (?:mit|in|im|von|vom|zu)|nichts (?:mit|von|über)|(?:noch )?nie (?:mit|in|an|im)|nicht mit) ",
                    Words.FLAGS);

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var question = reading.question();
        for (var clause : reading.clauses()) {
            if (clause.stance() == Stance.DENIED && !question.story()) {
                topics(reading, clause).forEach(item -> add(question, item, findings));
                paperFor(reading, clause, findings);
            }
        }
        return findings;
    }

    private static List<Item> topics(Reading reading, Clause clause) {
        if (clause.fragment()) {
            return denied(reading, clause) ? bare(clause) : List.of();
        }
        return fronted(clause).map(List::of).orElseGet(() -> object(clause));
    }

    /// Denied by a word of its own, by a mere "no" after it, or as one more item of a denied list.
    private static boolean denied(Reading reading, Clause clause) {
        if (Stances.denial(clause.text())) {
            return true;
        }
        var clauses = reading.clauses();
        var next = clause.index() + 1;
        if (next < clauses.size()
                && clauses.get(next).sentence() == clause.sentence()
                && clauses.get(next).stance() == Stance.DENIED) {
            return true;
        }
        var last = clause.index() - 1;
        return last >= 0
                && clauses.get(last).sentence() == clause.sentence()
                && clauses.get(last).stance() == Stance.DENIED
                && topics(reading, clauses.get(last)).stream().anyMatch(Plausible::likely)
                && bare(clause).stream().allMatch(Plausible::likely);
    }

    /// "Hörgeräte nicht", "no crane ticket yet", and what "no" follows: "car keys, no".
    private static List<Item> bare(Clause clause) {
        return Item.of(clause).stream()
                .filter(item -> !SELF.contains(item.words().getFirst().lower()))
                .toList();
    }

    /// "High voltage I'm not allowed to touch", "Ausschreibungen kann ich nicht", "forecasting is
    /// not my strength".
    private static Optional<Item> fronted(Clause clause) {
        var from = 0;
        while (from < clause.tokens().size() && BEFORE.contains(clause.at(from))) {
            from++;
        }
        for (var i = from + 1;
                i < Math.min(clause.tokens().size() - 1, from + MOST_WORDS + 1);
                i++) {
            if (endsTopic(clause, i)) {
                return Optional.of(new Item(clause, clause.tokens().subList(from, i)));
            }
        }
        return Optional.empty();
    }

    private static boolean endsTopic(Clause clause, int i) {
        var english =
                !clause.german()
                        && SELF.contains(clause.at(i))
                        && !Verbs.verb(clause.tokens().get(i - 1));
        var german =
                clause.german()
                        && verb(clause, i)
                        && (SELF.contains(clause.at(i + 1)) || NOT_MINE.in(clause.text()));
        var mine = STRENGTH.contains(clause.at(i)) && NOT_MINE.in(clause.text());
        return english || german || mine;
    }

    private static boolean verb(Clause clause, int i) {
        return VERBS.contains(clause.at(i))
                || (clause.at(i).endsWith("e")
                        && clause.at(i + 1).equals("ich")
                        && !clause.tokens().get(i).capital());
    }

    /// "I don't do perms", "keine Erfahrung mit Kreditprüfung".
    private static List<Item> object(Clause clause) {
        var matcher = DENIED_VERB.matcher(clause.text());
        if (!matcher.find() || Subjects.subject(clause) == Subject.OTHERS) {
            return List.of();
        }
        var at = clause.start() + matcher.end();
        return Item.of(
                clause, clause.tokens().stream().filter(token -> token.start() >= at).toList());
    }

    /// "Dry needling, no, I don't hold the certificate for that".
    private static void paperFor(Reading reading, Clause clause, List<Finding> findings) {
        if (!PAPER_FOR.in(clause.text())) {
            return;
        }
        for (var i = clause.index() - 1;
                i >= 0 && reading.clauses().get(i).sentence() == clause.sentence();
                i--) {
            var topics = bare(reading.clauses().get(i)).stream().filter(Plausible::skill).toList();
            if (!topics.isEmpty()) {
                findings.add(
                        new Finding(Kind.CERTIFICATE, topics.getLast().value(), false, clause));
                return;
            }
        }
    }

    /// A single small English word may be anything.
    private static boolean certain(Question question, Item item) {
        return item.clause().german()
                || item.size() > 1
                || question.asksSkills()
                || Plausible.likely(item)
                || !item.text().equals(item.text().toLowerCase(Locale.ROOT))
                || item.text().chars().anyMatch(Character::isDigit);
    }

    /// "Den Notfallsanitäter habe ich nicht".
    private static boolean held(Item item) {
        return item.clause().german()
                && item.definite()
                && item.size() == 1
                && Roles.german(item.text().toLowerCase(Locale.ROOT))
                && Words.any(
                                "habe ich (?:noch |leider |gar )*nicht",
                                "hab ich (?:noch |leider |gar )*nicht")
                        .in(item.clause().text());
    }

    private static void add(Question question, Item item, List<Finding> findings) {
        if (SCHOOLING.matcher(item.text()).matches()) {
            findings.add(item.finding(Kind.EDUCATION));
            return;
        }
        var named = PAPER.matcher(item.text()).matches() || held(item);
        if (!named && !(Plausible.skill(item) && certain(question, item))) {
            return;
        }
        var paper = named || (question.asksPapers() && Skills.named(item.text()).isEmpty());
        findings.add(item.finding(paper ? Kind.CERTIFICATE : Kind.SKILL));
    }
}
