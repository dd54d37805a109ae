package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Short items that answer a question for skills or papers, or that keep company with skills: what
/// the taxonomy does not know is learned from them.
final class ListRule implements Rule {
    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        var question = reading.question();
        var kind = question.asksCertificates() ? Kind.CERTIFICATE : Kind.SKILL;
        var asked = question.asksCertificates() || question.asksSkills();
        var listsOnly = true;
        for (var sentence : reading.sentences()) {
            var list = sentence.stream().allMatch(Clause::fragment);
            var begins = sentence.getFirst().fragment();
            if (asked && begins && listsOnly) {
                items(sentence).forEach(item -> add(reading, kind, item, findings));
            } else if (kind == Kind.SKILL && open(question)) {
                runs(sentence)
                        .forEach(run ->
                                company(items(run))
                                        .forEach(item -> add(reading, kind, item, findings)));
            }
            listsOnly &= list;
        }
        return findings;
    }

    /// A question after which a list may be one of skills, though it does not ask for them.
    private static boolean open(Question question) {
        return !question.story()
                && !question.wishes()
                && !question.negative()
                && !question.asksLanguages()
                && !question.asksPlaces()
                && !question.asksSubject()
                && !question.asksLeisure();
    }

    /// The fragments that follow each other.
    private static List<List<Clause>> runs(List<Clause> sentence) {
        var runs = new ArrayList<List<Clause>>();
        var start = 0;
        for (var i = 0; i <= sentence.size(); i++) {
            if (i == sentence.size() || !sentence.get(i).fragment()) {
                runs.add(sentence.subList(start, i));
                start = i + 1;
            }
        }
        return runs;
    }

    private static List<Item> items(List<Clause> sentence) {
        return sentence.stream()
                .filter(clause -> clause.fragment() && clause.counts())
                .flatMap(clause -> Item.of(clause).stream())
                .filter(item ->
                        !item.definite()
                                || (Plausible.likely(item) && Skills.named(item.text()).isEmpty()))
                .toList();
    }

    /// Several things of which most are skills are all skills; else only those that look like one.
    private static List<Item> company(List<Item> all) {
        var items = all.stream().filter(Plausible::skill).toList();
        var likely = items.stream().filter(Plausible::likely).toList();
        if (items.size() < 2 || likely.stream().allMatch(Plausible::everydayName)) {
            return List.of();
        }
        var known = items.stream().filter(Plausible::known).count();
        var most =
                likely.size() * 3 >= items.size() * 2
                        || (known > 0 && likely.size() * 2 >= items.size());
        return most ? items : likely;
    }

    private static void add(Reading reading, Kind kind, Item item, List<Finding> findings) {
        if (!(Plausible.skill(item) || (kind == Kind.CERTIFICATE && titledPaper(reading, item)))
                || (kind == Kind.CERTIFICATE && !paper(reading, item))) {
            return;
        }
        name(item)
                .filter(_ -> kind == Kind.SKILL)
                .ifPresentOrElse(
                        known -> findings.add(Finding.of(kind, known, item.clause())),
                        () -> {
                            if (kind == Kind.CERTIFICATE || !Plausible.holds(item)) {
                                findings.add(item.finding(kind));
                            }
                        });
    }

    /// "Den Scrum Master", asked for certificates.
    private static boolean titledPaper(Reading reading, Item item) {
        return reading.question().asksPapers()
                && item.size() > 1
                && item.size() <= 3
                && item.words().getFirst().capital();
    }

    /// The item as the taxonomy spells it, if it is nothing else.
    private static Optional<String> name(Item item) {
        return Skills.named(item.text()).isPresent() ? Optional.of(item.text()) : Optional.empty();
    }

    private static boolean paper(Reading reading, Item item) {
        return !item.text().startsWith("Klasse")
                && !EnglishSchooling.named(item.text())
                && (Skills.named(item.text()).isEmpty() || reading.question().asksPapers());
    }
}
