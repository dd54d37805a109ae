package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts what was learned rightly, wrongly and not at all, for each kind of fact.
final class Scores {
    /// Right, wrongly learned, missed.
    record Count(int right, int wrong, int missed) {
        Count plus(Count other) {
            return new Count(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);

    void add(String answer, List<Learned> labelled, List<Learned> learned) {
        var open = new ArrayList<>(labelled);
        for (var fact : learned) {
            var match = open.stream().filter(label -> same(answer, label, fact)).findFirst();
            match.ifPresent(open::remove);
            count(fact.kind(), match.isPresent() ? new Count(1, 0, 0) : new Count(0, 1, 0));
        }
        open.forEach(label -> count(label.kind(), new Count(0, 0, 1)));
    }

    Map<Kind, Count> byKind() {
        return counts;
    }

    Count all() {
        return counts.values().stream().reduce(new Count(0, 0, 0), Count::plus);
    }

    private void count(Kind kind, Count count) {
        counts.merge(kind, count, Count::plus);
    }

    /// As the corpus' README says: kind, polarity and value agree, and the quotes overlap.
    static boolean same(String answer, Learned label, Learned fact) {
        return label.kind() == fact.kind()
                && label.yes() == fact.yes()
                && sameValue(label.kind(), label.value(), fact.value())
                && overlap(answer, label.quote(), fact.quote());
    }

    private static boolean sameValue(Kind kind, String label, String value) {
        var a = plain(kind, label);
        var b = plain(kind, value);
        return switch (kind) {
            case OUTCOME, EDUCATION, PROJECT -> a.contains(b) || b.contains(a);
            default -> a.equals(b);
        };
    }

    /// Case, articles and hyphens do not count; spellings of one skill are one.
    private static String plain(Kind kind, String value) {
        var words =
                value.toLowerCase(Locale.ROOT)
                        .strip()
                        .replace('-', ' ')
                        .replaceFirst("^(?:the|a|an|der|die|das|den|ein|eine) ", "");
        return switch (kind) {
            case SKILL -> Skills.canonical(words);
            case YEARS ->
                    words.contains(" ")
                            ? words.substring(0, words.indexOf(' '))
                                    + " "
                                    + Skills.canonical(words.substring(words.indexOf(' ') + 1))
                            : words;
            default -> words;
        };
    }

    private static boolean overlap(String answer, String a, String b) {
        var startA = answer.indexOf(a);
        for (var startB = answer.indexOf(b); startB >= 0; startB = answer.indexOf(b, startB + 1)) {
            if (startA < startB + b.length() && startB < startA + a.length()) {
                return true;
            }
        }
        return false;
    }
}
