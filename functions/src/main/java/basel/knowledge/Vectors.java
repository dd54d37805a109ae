package basel.knowledge;

import basel.shared.budget.PaidVectors;
import basel.shared.embed.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Gives entries their vectors, each text's only once however often a change is tried. Where the
/// model fails or the owner's budget is spent, entries stay without, and `finish` tells.
final class Vectors {
    private final @Nullable Paid model;
    private final Map<Long, Vector> made = new HashMap<>();
    private @Nullable RuntimeException trouble;

    private Vectors(@Nullable Paid model) {
        this.model = model;
    }

    /// Vectors that their owner pays for.
    Vectors(Embedder embedder, PaidVectors paid, Owner owner) {
        this(new Paid(embedder, paid, owner));
    }

    /// No vectors at all.
    static Vectors none() {
        return new Vectors(null);
    }

    private record Paid(Embedder embedder, PaidVectors paid, Owner owner) {
        /// Named by the texts, so that a repeat after a crash is the same call.
        List<float[]> embed(List<Long> prints, List<String> texts) {
            return paid.embed(embedder, owner.payer(), "embed" + prints.hashCode(), texts);
        }
    }

    /// Whether an entry has all that it can have.
    boolean complete(Entry entry) {
        return model == null || entry.hasVectorOf(maker(model.embedder()));
    }

    /// The entries with vectors of the current model; texts are asked for only where one is
    /// missing.
    List<Entry> complete(List<Entry> entries, Function<Entry, @Nullable String> texts) {
        if (model == null) {
            return entries;
        }
        var wanting = new ArrayList<Entry>();
        for (var entry : entries) {
            if (!complete(entry) && !made.containsKey(entry.print())) {
                wanting.add(entry);
            }
        }
        if (!wanting.isEmpty() && trouble == null) {
            make(model, wanting, texts);
        }
        return entries.stream().map(this::completed).toList();
    }

    /// Lets the work come again where the model failed.
    void finish() {
        if (trouble != null) {
            throw trouble;
        }
    }

    static String maker(Embedder embedder) {
        return Vector.maker(embedder.modelId(), embedder.dimension());
    }

    @SuppressWarnings("CatchingUnchecked") // words are kept even if no vector can be had
    private void make(Paid paying, List<Entry> wanting, Function<Entry, @Nullable String> texts) {
        var prints = new ArrayList<Long>();
        var asked = new ArrayList<String>();
        for (var entry : wanting) {
            var text = texts.apply(entry);
            if (text != null && entry.standsFor(text)) {
                prints.add(entry.print());
                asked.add(text);
            }
        }
        try {
            var vectors = asked.isEmpty() ? List.<float[]>of() : paying.embed(prints, asked);
            for (int i = 0; i < vectors.size(); i++) {
                made.put(prints.get(i), Vector.of(paying.embedder().modelId(), vectors.get(i)));
            }
        } catch (RuntimeException failed) {
            trouble = failed;
        }
    }

    private Entry completed(Entry entry) {
        var vector = made.get(entry.print());
        return complete(entry) || vector == null ? entry : entry.with(vector);
    }
}
