package basel.persona;

import basel.shared.words.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what answers a question among what is shared, by words, their meanings and the kinds of
/// facts. What answers only a part of it is no evidence.
@Singleton
final class Evidence {
    /// Chosen on the questions for tuning, see `AnswersTest`.
    private static final double ENOUGH = 0.62;

    /// The same, of what meets two words or more that say something.
    private static final double ENOUGH_OF_SEVERAL = 0.48;

    /// Of the best alone: what fits clearly less well is left out.
    private static final double NEAR = 0.86;

    private static final double ALIKE = 0.8;
    private static final int MOST = 3;
    private static final Pattern AND =
            Pattern.compile("\\s+(?:and|or|und|oder|sowie|as well as)\\s+|\\s*[,/]\\s*");

    /// How a sentence names its kind: "Result: …".
    private static final Pattern LABEL = Pattern.compile("^\\p{Lu}\\p{L}+(?: \\p{L}+)?: ");

    private static final int MOST_SEEN = 2_000;

    private final Lexicon lexicon;
    private final Map<Piece, Term.Words> seen = new ConcurrentHashMap<>();

    Evidence(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The pieces that answer, the best first; none where none does.
    List<Piece> of(String question, List<Piece> shared, Set<String> hostNames) {
        var inquiry = InquiryReader.read(question, lexicon, hostNames, vocabulary(shared));
        var found = best(inquiry, shared);
        if (found.isEmpty() && inquiry.terms().isEmpty() && inquiry.broad()) {
            return overview(shared);
        }
        if (found.isEmpty() && weighed(inquiry, shared).timeAtWork(question)) {
            return longest(shared);
        }
        return found.isEmpty() ? each(question, inquiry, shared, hostNames) : found;
    }

    /// Whether a question says by itself what it is about.
    boolean saysWhat(String question, Set<String> hostNames) {
        return InquiryReader.read(question, lexicon, hostNames, Set.of()).saysWhat();
    }

    /// Whether two questions mean the same, as far as their words tell.
    boolean sameQuestion(String one, String other) {
        var first = InquiryReader.read(one, lexicon, Set.of(), Set.of());
        var second = InquiryReader.read(other, lexicon, Set.of(), Set.of());
        if (first.terms().isEmpty() || second.terms().isEmpty()) {
            return one.strip().equalsIgnoreCase(other.strip());
        }
        return first.aspects().equals(second.aspects())
                && first.within(second) >= ALIKE
                && second.within(first) >= ALIKE;
    }

    /// Whether something is asked at all.
    boolean asks(String text, Set<String> hostNames) {
        return text.contains("?") || saysWhat(text, hostNames);
    }

    private List<Piece> best(Inquiry inquiry, List<Piece> shared) {
        if (inquiry.terms().isEmpty()) {
            return List.of();
        }
        var weighed = weighed(inquiry, shared);
        var scores = new HashMap<Piece, Double>();
        for (var piece : shared) {
            double score = Score.of(weighed, words(piece));
            boolean several = score >= ENOUGH_OF_SEVERAL && Score.several(weighed, words(piece));
            if (score >= ENOUGH || several) {
                scores.put(piece, score);
            }
        }
        double most = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        scores.keySet().removeIf(piece -> !inquiry.told(piece));
        var near =
                shared.stream()
                        .filter(piece -> scores.getOrDefault(piece, 0.0) >= NEAR * most && most > 0)
                        .toList();
        double no = no(near, scores);
        boolean some = inquiry.refused() ? no == 0 : yes(near, scores) >= no;
        return near.stream()
                .filter(piece -> piece.yes() == some)
                .sorted(Comparator.comparingDouble(piece -> -scores.getOrDefault(piece, 0.0)))
                .limit(MOST)
                .toList();
    }

    private Inquiry weighed(Inquiry inquiry, List<Piece> shared) {
        return inquiry.among(shared.stream().map(this::words).toList());
    }

    private static double yes(List<Piece> near, Map<Piece, Double> scores) {
        return most(near.stream().filter(Piece::yes), scores);
    }

    private static double no(List<Piece> near, Map<Piece, Double> scores) {
        return most(near.stream().filter(piece -> !piece.yes()), scores);
    }

    private static double most(Stream<Piece> pieces, Map<Piece, Double> scores) {
        return pieces.mapToDouble(piece -> scores.getOrDefault(piece, 0.0)).max().orElse(0);
    }

    /// "Java and Kafka" asks for two things: each is looked for by itself, and all must be found.
    private List<Piece> each(
            String question, Inquiry whole, List<Piece> shared, Set<String> hostNames) {
        var sides = AND.split(question, -1);
        if (sides.length < 2 || !whole.aspects().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Piece>();
        for (var side : sides) {
            var inquiry = InquiryReader.read(side, lexicon, hostNames, Set.of());
            if (inquiry.terms().isEmpty()) {
                continue;
            }
            var best = best(inquiry, shared);
            if (best.isEmpty()) {
                return List.of();
            }
            best.stream().limit(1).filter(one -> !found.contains(one)).forEach(found::add);
        }
        return found;
    }

    Set<String> vocabulary(List<Piece> shared) {
        var all = new HashSet<String>();
        shared.forEach(piece -> {
            all.addAll(words(piece).told().words());
            all.addAll(words(piece).quoted().words());
        });
        return all;
    }

    /// A reply looks at each piece several times.
    Term.Words words(Piece piece) {
        if (seen.size() > MOST_SEEN) {
            seen.clear();
        }
        return seen.computeIfAbsent(piece, this::read);
    }

    private Term.Words read(Piece piece) {
        var quote = piece.quote();
        return new Term.Words(
                stems(
                        piece.value()
                                + " \n"
                                + lexicon.plain(piece.value())
                                + " \n"
                                + LABEL.matcher(piece.sentence()).replaceFirst("")),
                stems(quote == null ? "" : quote),
                piece.kinds(),
                piece.yes(),
                value(piece));
    }

    private List<Set<String>> value(Piece piece) {
        return Words.asked(lexicon.plain(piece.value())).stream()
                .map(Words.Asked::stems)
                .filter(stems -> !lexicon.frames(stems))
                .toList();
    }

    /// The words of a text, and what its idioms mean.
    private Stems stems(String text) {
        return Stems.of(text).with(lexicon.meant(text));
    }

    /// The longest time that is told of, where it is asked in no particular words how long somebody
    /// has been at work.
    private static List<Piece> longest(List<Piece> shared) {
        return shared.stream()
                .filter(piece -> piece.yes() && piece.kind().equals("years"))
                .max(Comparator.comparingDouble(RoleFit::yearsOf))
                .stream()
                .toList();
    }

    /// One piece of each of the kinds that say most about somebody.
    private static List<Piece> overview(List<Piece> shared) {
        return List.of("role", "experience", "employer", "skill", "skills", "project").stream()
                .flatMap(
                        kind -> shared.stream().filter(piece -> piece.kind().equals(kind)).limit(1))
                .limit(MOST)
                .toList();
    }
}
