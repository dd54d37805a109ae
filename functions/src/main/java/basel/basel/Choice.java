package basel.basel;

import basel.basel.QuestionBank.Bank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Chooses what may be asked next: never what was asked before, nor what a known fact answers. The
/// basics come first; then about three questions of a topic in a row, easy ones first, and on to
/// the topic that was visited least and promises most that is unknown. Technical topics are for
/// those who have a skill of theirs, and take turns with the others.
record Choice(Bank bank, Progress progress, Known known) {
    private static final int MOST = 5;
    private static final int OF_ONE_TOPIC = 4;
    private static final int IN_A_ROW = 3;
    private static final String BASICS = "basics";

    /// A question and its topic.
    record Candidate(Topic topic, Question question) {}

    /// At most five, of more than one topic where there are, the best first.
    List<Candidate> candidates() {
        var chosen = new ArrayList<Candidate>();
        for (var topic : ranked()) {
            open(topic).stream()
                    .limit(Math.min(OF_ONE_TOPIC, MOST - chosen.size()))
                    .map(question -> new Candidate(topic, question))
                    .forEachOrdered(chosen::add);
        }
        return chosen;
    }

    private List<Topic> ranked() {
        var fitting =
                bank.topics().stream()
                        .filter(topic -> !topic.technical() || known.hasSkillOf(topic))
                        .filter(topic -> !open(topic).isEmpty())
                        .toList();
        var technicalLast = fitting.stream().anyMatch(this::justVisitedTechnical);
        Function<Topic, Boolean> out = topic -> technicalLast && topic.technical();
        return fitting.stream()
                .sorted(
                        Comparator.comparing((Topic topic) -> !goesOn(topic))
                                .thenComparing(topic -> !topic.topic().equals(BASICS))
                                .thenComparing(topic -> topic.topic().equals(progress.topic()))
                                .thenComparing(out)
                                .thenComparingInt(this::visits)
                                .thenComparingLong(topic -> -unknown(topic)))
                .toList();
    }

    private boolean justVisitedTechnical(Topic topic) {
        return topic.technical() && topic.topic().equals(progress.topic());
    }

    /// The topic that is being talked about is not left before its turn is over.
    private boolean goesOn(Topic topic) {
        return topic.topic().equals(progress.topic())
                && (topic.topic().equals(BASICS) || progress.inTopic() < IN_A_ROW);
    }

    private int visits(Topic topic) {
        return (progress.done().count(topic.topic()) + IN_A_ROW - 1) / IN_A_ROW;
    }

    /// How many of a topic's next questions are about a kind of fact that is not known at all.
    private long unknown(Topic topic) {
        return open(topic).stream()
                .limit(IN_A_ROW)
                .filter(question ->
                        question.about().stream().anyMatch(kind -> !kinds().contains(kind)))
                .count();
    }

    private Set<String> kinds() {
        return known.facts().stream().map(fact -> fact.kind()).collect(Collectors.toSet());
    }

    private List<Question> open(Topic topic) {
        return topic.questions().stream()
                .filter(question -> !progress.done().has(question.id()))
                .filter(question -> !answered(topic, question))
                .sorted(Comparator.comparing(Question::level))
                .toList();
    }

    /// Whether a plain question is answered by a fact.
    private boolean answered(Topic topic, Question question) {
        var kind = bank.plain().get(question.id());
        if (kind == null) {
            return false;
        }
        return topic.technical() ? known.hasYearsOf(topic) : known.hasKind(kind);
    }
}
