package basel.knowledge;

import basel.shared.budget.PaidVectors;
import basel.shared.embed.Embedder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes sources, part by part, each part in one transaction with the manifest: twice, out of
/// order and at the same time come to the same.
@Singleton
final class Keeping {
    /// Nothing is newer than having been forgotten.
    private static final long FORGOTTEN = Long.MAX_VALUE;

    /// Longer than anything queued lives.
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Shelves shelves;
    private final @Nullable Embedder embedder;
    private final PaidVectors paid;

    Keeping(Shelves shelves, @Nullable Embedder embedder, PaidVectors paid) {
        this.shelves = shelves;
        this.embedder = embedder;
        this.paid = paid;
    }

    /// Keeps a source with this text, unless something newer of it stands. Its words are kept even
    /// if the model that makes vectors fails; that failure is thrown at the end.
    void keep(Owner owner, Source source, String text) {
        var vectors = vectors(owner);
        write(owner, source, Chunker.of(text), vectors, null);
        vectors.finish();
    }

    /// Forgets a source for good, even one that is being written or comes later.
    void forget(Owner owner, String id) {
        var nothing = new Source(id, "", "", Set.of(), Instant.EPOCH, FORGOTTEN);
        write(owner, nothing, List.of(), Vectors.none(), shelves.after(REMEMBERED));
        Retry.until(owner, () -> Tidying.done(shelves.open(owner)));
    }

    private Vectors vectors(Owner owner) {
        return embedder == null ? Vectors.none() : new Vectors(embedder, paid, owner);
    }

    private void write(
            Owner owner,
            Source source,
            List<Chunk> chunks,
            Vectors vectors,
            @Nullable Instant forgottenTo) {
        int parts = Math.max(1, Math.ceilDiv(chunks.size(), Row.CHUNKS));
        for (int part = 0; part < parts; part++) {
            var change =
                    new PartChange(source, part, parts, slice(chunks, part), vectors, forgottenTo);
            Retry.until(owner, () -> change.done(shelves.open(owner)));
            if (change.late()) {
                return;
            }
            parts = change.parts();
        }
    }

    private static List<Chunk> slice(List<Chunk> chunks, int part) {
        int from = Math.min(chunks.size(), part * Row.CHUNKS);
        return chunks.subList(from, Math.min(chunks.size(), from + Row.CHUNKS));
    }
}
