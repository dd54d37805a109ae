package basel.knowledge;

import java.util.Arrays;
import java.util.List;

/// Okapi BM25: a word counts the more, the rarer it is among the chunks searched, the more often
/// the chunk has it (less and less so), and the shorter the chunk is. Only the chunks searched are
/// counted: nothing of others shows in a score.
final class Bm25 {
    private static final double K = 1.2;
    private static final double B = 0.75;

    /// Chosen on the labelled corpus (see RetrievalQualityTest), where 0.3 to 0.5 do alike.
    private static final double ENOUGH = 0.3;

    private final double[] scores;
    private double full;

    private Bm25(int size) {
        scores = new double[size];
    }

    static Bm25 of(List<Terms> chunks, List<Terms.Asked> words) {
        var result = new Bm25(chunks.size());
        double mean = chunks.stream().mapToInt(Terms::length).average().orElse(0);
        words.forEach(word -> result.add(chunks, word, mean));
        return result;
    }

    /// A score for each chunk; 0 where it has none of the words.
    double[] scores() {
        return scores.clone();
    }

    /// Whether the best chunk has a good part of what was asked for. Where it has not, the order of
    /// these scores is one of chance words, and says nothing beside an order by meaning.
    boolean telling() {
        return Arrays.stream(scores).max().orElse(0) >= ENOUGH * full;
    }

    private void add(List<Terms> chunks, Terms.Asked word, double mean) {
        var counts = chunks.stream().mapToDouble(chunk -> chunk.count(word)).toArray();
        long having = Arrays.stream(counts).filter(count -> count > 0).count();
        double rarity = Math.log1p((chunks.size() - having + 0.5) / (having + 0.5));
        full += rarity;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double length = K * (1 - B + B * chunks.get(i).length() / mean);
                scores[i] += rarity * counts[i] * (K + 1) / (counts[i] + length);
            }
        }
    }
}
