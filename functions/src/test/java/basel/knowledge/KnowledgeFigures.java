package basel.knowledge;

import static basel.knowledge.KnowledgeRig.ADA;
import static basel.knowledge.KnowledgeRig.said;
import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.embed.Embedded;
import basel.shared.embed.Embedder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a search costs; run by name, as `docs/measurements.md` says. Texts of some 500 characters
/// of random words, vectors of 512 random numbers, DynamoDB Local.
final class KnowledgeFigures {
    private static final int UNIT = 4096;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final KnowledgeRig rig = KnowledgeRig.fresh();
    private final Embedder embedder = new RandomEmbedder();

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 5_000})
    void a_search_among_so_many_chunks(int size) {
        var random = new Random(1);
        for (int i = 0; i < size; i += Row.CHUNKS) {
            int count = Math.min(Row.CHUNKS, size - i);
            rig.knowledge(embedder).keep(ADA, said("s" + i, 1), chunks(count, random));
        }
        assertThat(rig.entries(ADA)).hasSize(size);
        var warm = rig.knowledge(embedder);
        times(20, () -> warm, random);

        var cold = times(size > 1_000 ? 15 : 40, () -> rig.knowledge(embedder), random);
        var again = times(300, () -> warm, random);

        System.out.printf(
                Locale.ROOT,
                "| %,d | %.1f / %.1f (%.1f) ms | %.1f / %.1f (%.1f) ms | %d packs, largest %,d bytes | %d | %d |%n",
                size,
                again[0],
                again[1],
                again[2],
                cold[0],
                cold[1],
                cold[2],
                rig.shelves().packs(ADA).size(),
                rig.largest(),
                units("manifest") + units(" p#"),
                units("manifest"));
    }

    /// Median and 99th percentile, and the median of the processor's time, in milliseconds.
    private static double[] times(int count, Supplier<Knowledge> function, Random random) {
        var times = new double[count];
        var busy = new double[count];
        for (int i = 0; i < count; i++) {
            var knowledge = function.get();
            var question = words(6, random);
            long worked = THREADS.getCurrentThreadCpuTime();
            long began = System.nanoTime();
            knowledge.search(Scope.of(ADA), question, 4);
            times[i] = (System.nanoTime() - began) / 1e6;
            busy[i] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(busy);
        int last = Math.min(count - 1, count * 99 / 100);
        return new double[] {times[count / 2], times[last], busy[count / 2]};
    }

    /// Read units of a consistent read of the items with such keys.
    private int units(String key) {
        return rig.sizes().entrySet().stream()
                .filter(item -> item.getKey().contains(key))
                .mapToInt(item -> Math.ceilDiv(item.getValue(), UNIT))
                .sum();
    }

    /// Paragraphs long enough to be a chunk each.
    private static String chunks(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(_ -> words(80, random))
                .collect(Collectors.joining("\n\n"));
    }

    private static String words(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Integer.toString(4_000_000 + random.nextInt(20_000) * 97, 36) + "s")
                .collect(Collectors.joining(" "));
    }

    /// Vectors of no meaning.
    private static final class RandomEmbedder implements Embedder {
        private final Random random = new Random(2);

        @Override
        public String modelId() {
            return "random/512";
        }

        @Override
        public int dimension() {
            return 512;
        }

        @Override
        public Embedded embed(List<String> texts, Duration within) {
            return new Embedded(texts.stream().map(_ -> vector()).toList(), 0);
        }

        private float[] vector() {
            var vector = new float[512];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            return vector;
        }
    }
}
