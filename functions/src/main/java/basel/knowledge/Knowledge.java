package basel.knowledge;

import jakarta.inject.Singleton;
import java.util.List;

/// The front desk of what can be found again.
@Singleton
public final class Knowledge {
    private final Keeping keeping;
    private final Refreshing refreshing;
    private final Search search;
    private final Shelves shelves;

    Knowledge(Keeping keeping, Refreshing refreshing, Search search, Shelves shelves) {
        this.keeping = keeping;
        this.refreshing = refreshing;
        this.search = search;
        this.shelves = shelves;
    }

    /// Keeps a source with this text in the place of its older revisions; does nothing where a
    /// newer one stands. May be run twice, out of order, and beside others.
    ///
    /// @throws RuntimeException where no vectors could be made: the words are kept, try again
    public void keep(Owner owner, Source source, String text) {
        keeping.keep(owner, source, text);
    }

    /// Forgets a source for good: its id is never kept again.
    public void forget(Owner owner, String source) {
        keeping.forget(owner, source);
    }

    /// Forgets all sources whose ids begin so.
    public void forgetAll(Owner owner, String prefix) {
        shelves.sources(owner, prefix).forEach(source -> keeping.forget(owner, source));
    }

    /// Deletes everything of an owner for good.
    public void deleteOwner(Owner owner) {
        shelves.delete(owner);
    }

    /// What fits the question best, best first: by words and by meaning where there is a model for
    /// it, else by words. At most three reads, however much there is.
    public List<Found> search(Scope scope, String question, int most) {
        return search.search(scope, question, most);
    }

    /// Makes some of the vectors anew that are not today's model's; whether more are left.
    public boolean refresh(Owner owner) {
        return refreshing.refresh(owner);
    }
}
