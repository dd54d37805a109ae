package basel.knowledge;

import basel.shared.embed.Embedder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds chunks by their words and, where there is a model for it, by their meaning. What is
/// outside the scope is left out first of all.
@Singleton
final class Search {
    private static final Logger log = LoggerFactory.getLogger(Search.class);

    /// Somebody waits for the reply; words alone find much.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Shelves shelves;
    private final @Nullable Embedder embedder;

    Search(Shelves shelves, @Nullable Embedder embedder) {
        this.shelves = shelves;
        this.embedder = embedder;
    }

    /// The best, best first.
    List<Found> search(Scope scope, String question, int most) {
        var entries =
                shelves.packs(scope.owner()).stream()
                        .flatMap(pack -> pack.entries().stream())
                        .filter(entry -> scope.sees().test(entry.source()))
                        .toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        var ranks = ranks(entries, question, meaning(entries, question));
        return texts(scope.owner(), entries, ranks.best(most), ranks);
    }

    /// The entries' order by words, joined with that by meaning where there is one.
    static Ranks ranks(List<Entry> entries, String question, Optional<Vector> asked) {
        var ranks = new Ranks(entries.size());
        var terms = entries.stream().map(Entry::terms).toList();
        var words = Bm25.of(terms, Terms.asked(question));
        asked.ifPresent(vector -> ranks.add(cosines(entries, vector)));
        if (asked.isEmpty() || words.telling()) {
            ranks.add(words.scores());
        }
        return ranks;
    }

    /// The question's vector; empty where no chunk has one to compare it with, or none can be had.
    @SuppressWarnings(
            "CatchingUnchecked") // words alone will do: no reply fails for want of a vector
    private Optional<Vector> meaning(List<Entry> entries, String question) {
        if (embedder == null || question.isBlank()) {
            return Optional.empty();
        }
        var maker = Vectors.maker(embedder);
        if (entries.stream().noneMatch(entry -> entry.hasVectorOf(maker))) {
            return Optional.empty();
        }
        try {
            var raw = embedder.embed(List.of(question), PATIENCE).vectors().getFirst();
            return Optional.of(Vector.of(embedder.modelId(), raw));
        } catch (RuntimeException failed) {
            log.warn("searched by words alone: {}", failed.toString());
            return Optional.empty();
        }
    }

    static double[] cosines(List<Entry> entries, Vector asked) {
        var scores = new double[entries.size()];
        for (int i = 0; i < scores.length; i++) {
            var vector = entries.get(i).vector();
            if (vector != null && vector.maker().equals(asked.maker())) {
                scores[i] = vector.cosine(asked);
            }
        }
        return scores;
    }

    private List<Found> texts(Owner owner, List<Entry> entries, List<Integer> best, Ranks ranks) {
        if (best.isEmpty()) {
            return List.of();
        }
        var texts = shelves.texts(owner, best.stream().map(entries::get).toList());
        var found = new ArrayList<Found>();
        for (int place : best) {
            var entry = entries.get(place);
            var text = texts.get(entry.textKey());
            if (text != null && entry.standsFor(text)) {
                found.add(new Found(entry.source(), entry.ordinal(), text, ranks.score(place)));
            }
        }
        return found;
    }
}
