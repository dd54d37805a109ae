package basel.basel;

import basel.basel.QuestionBank.Bank;
import basel.shared.push.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes questions from what is known, so that an interview never ends: on facts, on two facts
/// together, on the bank's topics and on two of them, and when all that was asked, for the next
/// entry in a diary. None is asked twice.
record GapChoice(Bank bank, Progress progress, Known known) {
    private static final int LONGEST = 60;
    private static final int MOST_OF_A_KIND = 40;
    private static final String DIARY = "diary";
    private static final Pattern ID = Pattern.compile("([xv][0-9a-f]{8}|diary)-\\d{2,4}");

    /// A question, ready to be asked.
    record Gap(String id, boolean story, String text) {}

    /// What fills a pattern: `key` is the same in every language.
    private record Value(String key, String shown) {}

    /// Whether this may be a gap question's id.
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    List<Gap> next(int most) {
        return Stream.concat(all(), diary())
                .filter(gap -> !progress.done().has(gap.id()))
                .limit(most)
                .toList();
    }

    /// The gap question that has this id, while what it is about is still known.
    Optional<Gap> withId(String id) {
        return Stream.concat(all(), diary()).filter(gap -> gap.id().equals(id)).findFirst();
    }

    private Stream<Gap> all() {
        return Stream.of(1, 2)
                .flatMap(size -> Stream.of(false, true).flatMap(topics -> all(size, topics)));
    }

    /// Questions made of `size` facts, or of as many topics, well mixed and always in the same
    /// order.
    private Stream<Gap> all(int size, boolean topics) {
        return bank.gaps().stream()
                .filter(template -> !template.needs().contains(DIARY))
                .filter(template -> template.needs().size() == size)
                .filter(template -> template.needs().contains("topic") == topics)
                .flatMap(template -> fillings(template).map(values -> gap(template, values)))
                .sorted(Comparator.comparing(gap -> gap.id().substring(3)));
    }

    private Stream<List<Value>> fillings(Gaps.Template template) {
        var first = values(template.needs().getFirst());
        if (template.needs().size() == 1) {
            return first.stream().map(List::of);
        }
        var second = values(template.needs().get(1));
        boolean same = template.needs().getFirst().equals(template.needs().get(1));
        return first.stream()
                .flatMap(one ->
                        second.stream()
                                .filter(two -> !same || one.key().compareTo(two.key()) < 0)
                                .map(two -> List.of(one, two)));
    }

    private List<Value> values(String kind) {
        if (kind.equals("topic")) {
            return bank.topics().stream()
                    .filter(topic -> !topic.technical() || known.hasSkillOf(topic))
                    .map(topic -> new Value(topic.topic(), topic.title()))
                    .toList();
        }
        return known.of(kind).stream()
                .map(Fact::value)
                .filter(value -> value.length() <= LONGEST)
                .map(value -> new Value(value.toLowerCase(Locale.ROOT), value))
                .distinct()
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    private static Gap gap(Gaps.Template template, List<Value> values) {
        var keys = values.stream().map(Value::key).toList();
        var subject = String.join("|", template.needs()) + "|" + String.join("|", keys);
        var id = "x" + BankFiles.hash(subject).substring(0, 8) + "-" + number(template.n());
        var shown = values.stream().map(Value::shown).toList();
        return new Gap(id, template.story(), template.with(shown));
    }

    /// One question for the entry being written and one for the next, the patterns taking turns.
    private Stream<Gap> diary() {
        var patterns = bank.gaps().stream().filter(one -> one.needs().contains(DIARY)).toList();
        int entry = progress.done().count(DIARY);
        return Stream.of(entry, entry + 1)
                .filter(n -> n > 0)
                .map(n -> {
                    var pattern = patterns.get(n % patterns.size());
                    var text = pattern.with(List.of(Integer.toString(n)));
                    return new Gap(DIARY + "-" + number(n), pattern.story(), text);
                });
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%02d", n);
    }
}
