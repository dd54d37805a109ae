package basel.profile;

import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;
import basel.shared.push.Connections;
import basel.shared.push.Fact;
import basel.shared.push.ServerEvent;
import basel.shared.store.Retry;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The front desk of the profile: learns facts, lets their owner change and forget them, and tells
/// all sockets of the owner. Learning the same twice, or in another order, comes to the same.
@Singleton
public final class Facts {
    private static final int MOST_KNOWN = 300;

    private final StoredFacts stored;
    private final Learning learning;
    private final Prints prints;
    private final Connections connections;
    private final List<FactFollower> followers;
    private final Clock clock;

    Facts(
            StoredFacts stored,
            Learning learning,
            Prints prints,
            Connections connections,
            List<FactFollower> followers,
            Clock clock) {
        this.stored = stored;
        this.learning = learning;
        this.prints = prints;
        this.connections = connections;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /// Other writes that happen together with a fact's, or not at all.
    public interface More {
        void addTo(Transaction transaction);
    }

    /// What is known of a person, the newest first: one read, and at most the newest 300 facts.
    public List<Fact> known(UserId user) {
        return stored.newest(user, null, MOST_KNOWN).stream().map(StoredFact::fact).toList();
    }

    /// The same without what changed in the last second, for half the price: to talk with somebody
    /// about themselves, never to tell others.
    public List<Fact> knownLately(UserId user) {
        return stored.lately(user, MOST_KNOWN).stream().map(StoredFact::fact).toList();
    }

    /// A fact as it is now.
    public Optional<Fact> find(UserId user, FactId id) {
        return stored.find(user, id.value()).map(StoredFact::fact);
    }

    /// Learns what a person said. It is proposed to them; nobody else sees it before they confirm
    /// it.
    public LearnResult learn(UserId user, Statement said) {
        return told(user, said, learning.learn(user, said));
    }

    /// Learns what a person said instead of the fact `wrong`. A proposed fact is changed; a
    /// confirmed one stands until the person confirms the new one.
    public LearnResult correct(UserId user, FactId wrong, Statement said) {
        return told(user, said, learning.correct(user, wrong, said));
    }

    /// A page of facts, the newest first, from `first` on where it is given; one more than `limit`
    /// where there are more.
    List<Fact> page(UserId user, @Nullable String first, int limit) {
        return stored.newest(user, first, limit + 1).stream().map(StoredFact::fact).toList();
    }

    /// Changes a fact as its owner wants it. Confirming one that was to replace another switches
    /// the other off.
    ChangeResult change(UserId user, FactId id, FactDraft draft) {
        var before = stored.find(user, id.value());
        if (before.isEmpty()) {
            return new ChangeResult.Missing();
        }
        if (!draft.madeFrom(before.get().fact().version())
                || !save(user, before.get(), draft, _ -> {})) {
            return new ChangeResult.Stale();
        }
        return stored.find(user, id.value())
                .<ChangeResult>map(fact -> new ChangeResult.Changed(fact.fact()))
                .orElse(new ChangeResult.Missing());
    }

    /// Confirms a fact in one transaction with `more`; one that is confirmed already stays as it
    /// is.
    public ChangeResult confirm(UserId user, FactId id, long version, More more) {
        var before = stored.find(user, id.value());
        if (before.isEmpty()) {
            return new ChangeResult.Missing();
        }
        var fact = before.get().fact();
        if (fact.version() != version) {
            return new ChangeResult.Stale();
        }
        if (fact.state() == Fact.State.confirmed) {
            return stored.standing(user, before.get(), more)
                    ? new ChangeResult.Changed(fact)
                    : new ChangeResult.Stale();
        }
        var draft = new FactDraft(version, null, null, Fact.State.confirmed.name(), null);
        if (!save(user, before.get(), draft, more)) {
            return new ChangeResult.Stale();
        }
        return stored.find(user, id.value())
                .<ChangeResult>map(after -> new ChangeResult.Changed(after.fact()))
                .orElse(new ChangeResult.Missing());
    }

    /// Forgets a fact, and that it was ever said until now; false where there is none.
    boolean forget(UserId user, FactId id) {
        var fact = stored.find(user, id.value());
        if (fact.isEmpty()) {
            return false;
        }
        follow(user, fact.get().fact());
        Retry.until(
                "forget a fact of " + user.value(),
                () ->
                        stored.delete(user, fact.get(), clock.instant())
                                ? Optional.of(true)
                                : Optional.empty());
        connections.tell(user, new ServerEvent.FactRemoved(id.value()));
        return true;
    }

    private boolean save(UserId user, StoredFact before, FactDraft draft, More more) {
        var now = clock.instant();
        var value = draft.value() == null ? before.fact().value() : draft.value();
        var print = prints.of(user, Statement.matter(before.fact().kind(), value));
        var after = before.edited(draft, print, now);
        var changed =
                replaced(user, after)
                        .map(other -> List.of(after, other.switchedOff(now)))
                        .orElse(List.of(after));
        changed.forEach(one -> follow(user, one.fact()));
        var matter = stored.matter(user, print);
        var saved =
                matter.fact().isEmpty()
                        ? stored.replace(user, changed, matter, more)
                        : stored.replace(user, changed, more);
        if (saved) {
            changed.forEach(one -> connections.tell(user, new ServerEvent.FactChanged(one.fact())));
        }
        return saved;
    }

    /// The fact in whose place this one stands from now on.
    private Optional<StoredFact> replaced(UserId user, StoredFact after) {
        var replaces = after.replaces();
        if (replaces == null || after.fact().state() != Fact.State.confirmed) {
            return Optional.empty();
        }
        return stored.find(user, replaces)
                .filter(other -> other.fact().state() == Fact.State.confirmed);
    }

    /// A repeat tells again: the first time may have ended before the sockets were told.
    private LearnResult told(UserId user, Statement said, LearnResult result) {
        switch (result) {
            case LearnResult.Learned(var fact) -> {
                follow(user, fact);
                connections.tell(user, new ServerEvent.FactLearned(fact));
            }
            case LearnResult.Changed(var fact) -> {
                follow(user, fact);
                connections.tell(user, new ServerEvent.FactChanged(fact));
            }
            case LearnResult.Known(var fact) -> {
                if (said.saidIn(fact.source())) {
                    follow(user, fact);
                    tellAgain(user, fact);
                }
            }
            case LearnResult.Forgotten _ -> {}
        }
        return result;
    }

    private void tellAgain(UserId user, Fact fact) {
        if (fact.version() == 1) {
            connections.tell(user, new ServerEvent.FactLearned(fact));
        }
    }

    private void follow(UserId user, Fact fact) {
        followers.forEach(follower -> follower.changing(user, new FactId(fact.id())));
    }
}
