package basel.knowledge;

import java.util.List;

/// Okapi BM25: a word counts the more, the rarer it is among the chunks searched, the more often the
/// chunk has it (less and less so), and the shorter the chunk is.
final class Bm25 {
    private static final double K = 1.2;
    private static final double B = 0.75;

    private Bm25() {}

    /// A score for each chunk; 0 where it has none of the words. Only these chunks are counted:
    /// nothing of others shows in a score.
    static double[] scores(List<Terms> chunks, List<int[]> words) {
        var scores = new double[chunks.size()];
        double mean = chunks.stream().mapToInt(Terms::length).average().orElse(0);
        for (var word : words) {
            add(scores, chunks, word, mean);
        }
        return scores;
    }

    private static void add(double[] scores, List<Terms> chunks, int[] word, double mean) {
        var counts = chunks.stream().mapToInt(chunk -> chunk.count(word)).toArray();
        int having = 0;
        for (int count : counts) {
            having += count > 0 ? 1 : 0;
        }
        double rarity = Math.log1p((chunks.size() - having + 0.5) / (having + 0.5));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double length = K * (1 - B + B * chunks.get(i).length() / mean);
                scores[i] += rarity * counts[i] * (K + 1) / (counts[i] + length);
            }
        }
    }
}
