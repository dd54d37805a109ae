package basel.profile;

import basel.profile.StoredFacts.Matter;
import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import basel.shared.store.Retry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what a statement does to what is known: of two statements about one matter the one said
/// last stands, in whatever order they are learned.
@Singleton
final class Learning {
    private final StoredFacts stored;
    private final Prints prints;
    private final Clock clock;

    Learning(StoredFacts stored, Prints prints, Clock clock) {
        this.stored = stored;
        this.prints = prints;
        this.clock = clock;
    }

    LearnResult learn(UserId user, Statement said) {
        return Retry.until("learn about " + user.value(), () -> attempt(user, null, said));
    }

    LearnResult correct(UserId user, FactId wrong, Statement said) {
        return Retry.until("learn about " + user.value(), () -> attempt(user, wrong, said));
    }

    /// Empty when somebody else wrote in between.
    private Optional<LearnResult> attempt(UserId user, @Nullable FactId wrong, Statement said) {
        var matter = stored.matter(user, prints.of(user, said.matter()));
        if (matter.forgottenSince(said.source().at())) {
            return Optional.of(new LearnResult.Forgotten());
        }
        var standing = matter.fact().isEmpty() ? none() : stored.find(user, matter.fact());
        if (standing.isPresent() && settled(standing.get(), said)) {
            return Optional.of(new LearnResult.Known(standing.get().fact()));
        }
        var contradicted = wrong == null ? standing : stored.find(user, wrong.value());
        if (contradicted.isEmpty() || !contradicts(contradicted.get(), wrong, said)) {
            return create(user, said, matter, null);
        }
        return contradict(user, contradicted.get(), said, matter);
    }

    private static Optional<StoredFact> none() {
        return Optional.empty();
    }

    /// Nothing new: the same again, or something said before what stands was settled.
    private static boolean settled(StoredFact standing, Statement said) {
        return said.tellsSameAs(standing.fact()) || !standing.olderThan(said);
    }

    /// A fact that has come to tell about another matter does not contradict.
    private static boolean contradicts(StoredFact fact, @Nullable FactId wrong, Statement said) {
        var told = fact.fact();
        var same = Statement.matter(told.kind(), told.value()).equals(said.matter());
        return (same || wrong != null) && fact.olderThan(said);
    }

    private Optional<LearnResult> contradict(
            UserId user, StoredFact fact, Statement said, Matter matter) {
        return switch (fact.fact().state()) {
            case proposed -> {
                var retold = fact.retold(said, matter.print(), clock.instant());
                yield stored.replace(user, List.of(retold), matter, _ -> {})
                        ? Optional.of(new LearnResult.Changed(retold.fact()))
                        : Optional.empty();
            }
            case confirmed -> create(user, said, matter, fact.fact().id());
            case off -> create(user, said, matter, null);
        };
    }

    private Optional<LearnResult> create(
            UserId user, Statement said, Matter matter, @Nullable String replaces) {
        var id = prints.factId(user, said);
        var there = stored.find(user, id).map(StoredFact::fact);
        if (there.isPresent()) {
            return there.map(LearnResult.Known::new);
        }
        var fact = StoredFact.learned(id, said, matter.print(), replaces, clock.instant());
        return stored.create(user, fact, matter)
                ? Optional.of(learned(fact.fact()))
                : Optional.empty();
    }

    private static LearnResult learned(Fact fact) {
        return new LearnResult.Learned(fact);
    }
}
