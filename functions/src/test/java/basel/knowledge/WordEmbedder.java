package basel.knowledge;

import basel.shared.embed.Embedded;
import basel.shared.embed.Embedder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A stand-in for an embedding model: texts are near each other where they share words or what it
/// takes for synonyms. Counts what it is asked, and may fail.
final class WordEmbedder implements Embedder {
    private static final Map<String, String> SYNONYMS =
            Map.of("physician", "doctor", "medic", "doctor", "salary", "pay", "wage", "pay");

    final List<String> asked = new ArrayList<>();
    boolean broken;
    private final String model;
    private final int dimension;

    WordEmbedder(String model, int dimension) {
        this.model = model;
        this.dimension = dimension;
    }

    @Override
    public String modelId() {
        return model;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public synchronized Embedded embed(List<String> texts, Duration within) {
        if (broken) {
            throw new IllegalStateException("the model is away");
        }
        asked.addAll(texts);
        return new Embedded(texts.stream().map(this::vector).toList(), 0);
    }

    private float[] vector(String text) {
        var sum = new float[dimension];
        for (var word : text.toLowerCase(java.util.Locale.ROOT).split("\\W+", -1)) {
            var random = new Random(SYNONYMS.getOrDefault(word, word).hashCode());
            for (int i = 0; i < dimension; i++) {
                sum[i] += (float) random.nextGaussian();
            }
        }
        return sum;
    }
}
