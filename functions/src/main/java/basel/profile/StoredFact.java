package basel.profile;

import basel.shared.push.Fact;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A fact as it is stored: the prints of the matters it has told about, the id of the confirmed
/// fact that it proposes to replace, and the moment since when it stands: when it was said, or when
/// the person settled it.
record StoredFact(Fact fact, Set<String> prints, @Nullable String replaces, Instant settledAt) {
    StoredFact {
        prints = Set.copyOf(prints);
    }

    /// A new fact, proposed and seen by the person alone.
    static StoredFact learned(
            String id, Statement said, String print, @Nullable String replaces, Instant now) {
        var fact =
                new Fact(
                        id,
                        said.kind(),
                        said.value(),
                        said.polarity(),
                        said.sentence(),
                        said.quote(),
                        Fact.State.proposed,
                        Fact.Visibility.PRIVATE,
                        said.source(),
                        1,
                        now,
                        now);
        return new StoredFact(fact, Set.of(print), replaces, said.source().at());
    }

    /// Whether `said` was said after what is stored had been settled.
    boolean olderThan(Statement said) {
        return settledAt.isBefore(said.source().at());
    }

    /// Tells now what was said later.
    StoredFact retold(Statement said, String print, Instant now) {
        var next =
                new Fact(
                        fact.id(),
                        said.kind(),
                        said.value(),
                        said.polarity(),
                        said.sentence(),
                        said.quote(),
                        fact.state(),
                        fact.visibility(),
                        said.source(),
                        fact.version() + 1,
                        fact.createdAt(),
                        now);
        return new StoredFact(next, with(print), replaces, said.source().at());
    }

    /// As the person wants it.
    StoredFact edited(FactDraft draft, String print, Instant now) {
        var value = draft.value();
        return new StoredFact(
                copy(
                        value == null ? fact.value() : value,
                        draft.sentenceAfter(fact),
                        draft.stateAfter(fact.state()),
                        draft.visibilityAfter(fact.visibility()),
                        now),
                with(print),
                replaces,
                now);
    }

    StoredFact switchedOff(Instant now) {
        var off = copy(fact.value(), fact.sentence(), Fact.State.off, fact.visibility(), now);
        return new StoredFact(off, prints, replaces, now);
    }

    private Fact copy(
            String value,
            String sentence,
            Fact.State state,
            Fact.Visibility visibility,
            Instant now) {
        return new Fact(
                fact.id(),
                fact.kind(),
                value,
                fact.polarity(),
                sentence,
                fact.quote(),
                state,
                visibility,
                fact.source(),
                fact.version() + 1,
                fact.createdAt(),
                now);
    }

    private Set<String> with(String print) {
        var all = new HashSet<>(prints);
        all.add(print);
        return all;
    }
}
