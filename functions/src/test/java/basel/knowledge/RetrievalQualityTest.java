package basel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How well a search finds what answers a question, on a corpus labelled by hand. The vectors are
/// of all-MiniLM-L6-v2, a small model made for English: what it gives for German and across
/// languages is a lower bound of what a multilingual model gives.
final class RetrievalQualityTest {
    private static final int DEPTH = 8;
    private static final Corpus CORPUS = Corpus.read();
    private static final Map<String, List<Entry>> ENTRIES = entries();

    /// The orders that are compared: given a question and its owner's entries, the best of them.
    private static final Map<String, BiFunction<Corpus.Asked, List<Entry>, List<Integer>>> ORDERS =
            Map.of(
                    "words", (asked, entries) -> both(asked, entries, Optional.empty()),
                    "vectors", (asked, entries) -> best(meaning(asked, entries)),
                    "both",
                            (asked, entries) ->
                                    both(asked, entries, Optional.of(vector(asked.id()))),
                    "floats", (asked, entries) -> best(floats(asked, entries)));

    /// Means over some questions.
    record Score(int questions, double recall, double mrr) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f, %.3f (%d)", recall, mrr, questions);
        }
    }

    @Test
    void the_vectors_are_those_of_this_corpus() {
        assertThat(Corpus.head().corpus()).as("run `make vectors`").isEqualTo(Corpus.hash());
        assertThat(CORPUS.vectors()).hasSize(CORPUS.passages().size() + CORPUS.questions().size());
        assertThat(CORPUS.passages()).hasSizeGreaterThan(300);
        assertThat(CORPUS.questions()).hasSizeGreaterThan(100);
    }

    @Test
    void a_search_finds_what_answers() {
        report();
        Predicate<Corpus.Asked> within = asked -> !asked.kind().equals("cross");
        var words = score("words", within);
        var vectors = score("vectors", within);
        var both = score("both", within);

        assertThat(words.recall()).isGreaterThan(0.56);
        assertThat(both.recall()).isGreaterThan(0.79).isGreaterThan(vectors.recall());
        assertThat(both.mrr()).isGreaterThan(0.70).isGreaterThan(vectors.mrr());
    }

    @Test
    void a_byte_per_number_finds_what_floats_find() {
        int same = 0;
        int all = 0;
        for (var asked : CORPUS.questions()) {
            var entries = ENTRIES.getOrDefault(asked.owner(), List.of());
            var bytes = found("vectors", asked, entries);
            for (int place : found("floats", asked, entries)) {
                same += bytes.contains(place) ? 1 : 0;
                all++;
            }
        }
        System.out.println("recall@8 of bytes against floats: " + same + " of " + all);

        assertThat((double) same / all).isGreaterThan(0.98);
    }

    private static void report() {
        var kinds = new TreeMap<String, Predicate<Corpus.Asked>>();
        kinds.put("all but cross", asked -> !asked.kind().equals("cross"));
        for (var asked : CORPUS.questions()) {
            var name = asked.kind() + " " + asked.lang();
            kinds.put(name, other -> (other.kind() + " " + other.lang()).equals(name));
            var lang = asked.lang();
            kinds.put(
                    "all but cross, " + lang,
                    other -> !other.kind().equals("cross") && other.lang().equals(lang));
        }
        System.out.println("| questions | words: recall@8, MRR | vectors | both |");
        kinds.forEach((name, some) -> {
            var cells = Stream.of("words", "vectors", "both").map(order -> score(order, some));
            var row = cells.map(Score::toString).collect(Collectors.joining(" | "));
            System.out.println("| " + name + " | " + row + " |");
        });
    }

    private static Score score(String order, Predicate<Corpus.Asked> some) {
        double recall = 0;
        double mrr = 0;
        int count = 0;
        for (var asked : CORPUS.questions().stream().filter(some).toList()) {
            var entries = ENTRIES.getOrDefault(asked.owner(), List.of());
            var ids = found(order, asked, entries).stream().map(i -> entries.get(i).source().id());
            var found = ids.toList();
            long right = found.stream().filter(asked.relevant()::contains).count();
            recall += (double) right / asked.relevant().size();
            mrr += reciprocal(found, asked);
            count++;
        }
        return new Score(count, recall / count, mrr / count);
    }

    /// 1 / the rank of the first right one, 0 where there is none among the best.
    private static double reciprocal(List<String> found, Corpus.Asked asked) {
        return IntStream.range(0, found.size())
                .filter(i -> asked.relevant().contains(found.get(i)))
                .mapToDouble(i -> 1.0 / (i + 1))
                .findFirst()
                .orElse(0);
    }

    private static List<Integer> found(String order, Corpus.Asked asked, List<Entry> entries) {
        var how = ORDERS.get(order);
        return how == null ? List.of() : how.apply(asked, entries);
    }

    private static List<Integer> both(
            Corpus.Asked asked, List<Entry> entries, Optional<Vector> vector) {
        return Search.ranks(entries, asked.question(), vector).best(DEPTH);
    }

    private static List<Integer> best(double[] scores) {
        var ranks = new Ranks(scores.length);
        ranks.add(scores);
        return ranks.best(DEPTH);
    }

    private static double[] meaning(Corpus.Asked asked, List<Entry> entries) {
        return Search.cosines(entries, vector(asked.id()));
    }

    private static double[] floats(Corpus.Asked asked, List<Entry> entries) {
        var one = CORPUS.vectors().getOrDefault(asked.id(), new float[0]);
        return entries.stream()
                .map(entry -> CORPUS.vectors().getOrDefault(entry.source().id(), new float[0]))
                .mapToDouble(other -> dot(one, other))
                .toArray();
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static Vector vector(String id) {
        return Vector.of("mini", CORPUS.vectors().getOrDefault(id, new float[0]));
    }

    private static Map<String, List<Entry>> entries() {
        var all = new HashMap<String, List<Entry>>();
        var passages = CORPUS.passages().stream().sorted(Comparator.comparing(Corpus.Passage::id));
        for (var passage : passages.toList()) {
            var source = KnowledgeRig.said(passage.id(), 1);
            var terms = Terms.of(passage.text());
            var entry = new Entry(source, 0, 0, terms, vector(passage.id()));
            all.computeIfAbsent(passage.owner(), _ -> new ArrayList<>()).add(entry);
        }
        return all;
    }
}
