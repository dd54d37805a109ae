package basel.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Joins several orders of the same chunks by reciprocal rank: 1 / (60 + rank) from each order that
/// a chunk stands in. Scores of different kinds need not be comparable.
final class Ranks {
    private static final int K = 60;

    private final double[] sums;

    Ranks(int size) {
        sums = new double[size];
    }

    /// Adds an order: the higher the score the better; 0 or less does not stand in it.
    void add(double[] scores) {
        var order = order(scores);
        for (int rank = 0; rank < order.size(); rank++) {
            sums[order.get(rank)] += 1.0 / (K + rank + 1);
        }
    }

    /// The best, best first, at most so many.
    List<Integer> best(int most) {
        return order(sums).stream().limit(most).toList();
    }

    /// What a chunk has in all.
    double score(int chunk) {
        return sums[chunk];
    }

    private static List<Integer> order(double[] scores) {
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .toList();
    }
}
