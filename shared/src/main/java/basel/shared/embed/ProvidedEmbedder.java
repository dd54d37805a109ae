package basel.shared.embed;

import basel.shared.model.wire.Part;
import basel.shared.model.wire.Patience;
import basel.shared.model.wire.Setback;
import basel.shared.model.wire.Setback.Kind;
import basel.shared.model.wire.Tries;
import basel.shared.model.wire.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A provider as an embedder: tries, batches, and vectors that are what they should be.
final class ProvidedEmbedder implements Embedder {
    private final VectorProvider provider;
    private final int dimension;
    private final Patience patience;
    private final Tries tries;

    ProvidedEmbedder(VectorProvider provider, int dimension, Patience patience) {
        this.provider = provider;
        this.dimension = dimension;
        this.patience = patience;
        this.tries = new Tries(patience);
    }

    @Override
    public String modelId() {
        return provider.name() + "/" + dimension;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public Embedded embed(List<String> texts, Duration within) {
        if (texts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a blank text (expected: words)");
        }
        var vectors = new ArrayList<float[]>();
        int tokens = 0;
        try {
            for (int from = 0; from < texts.size(); from += provider.batch()) {
                var to = Math.min(texts.size(), from + provider.batch());
                var part = batch(texts.subList(from, to), within);
                vectors.addAll(part.vectors());
                tokens += part.tokens();
            }
        } catch (Setback setback) {
            throw setback.trouble();
        }
        return new Embedded(vectors, tokens);
    }

    private Embedded batch(List<String> texts, Duration within) {
        var waiting = Waiting.whole(patience, within);
        var answer = tries.run(() -> provider.vectors(texts, waiting), waiting, () -> false);
        var parts = answer.vectors();
        if (parts.size() != texts.size()) {
            throw new Setback(Kind.GARBLED);
        }
        return new Embedded(parts.stream().map(this::unit).toList(), answer.tokens());
    }

    /// Made one long: not every provider does, and cosines are then products.
    private float[] unit(Part numbers) {
        var all = numbers.list();
        if (all.size() != dimension) {
            throw new Setback(Kind.MISSHAPEN);
        }
        var vector = new float[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            vector[i] = all.get(i).number().orElseThrow(() -> new Setback(Kind.GARBLED));
            squares += (double) vector[i] * vector[i];
        }
        var length = Math.sqrt(squares);
        if (!Double.isFinite(length) || length == 0) {
            throw new Setback(Kind.GARBLED);
        }
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
