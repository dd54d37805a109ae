package basel.resume;

import basel.profile.ChangeResult;
import basel.profile.Facts;
import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import basel.shared.store.Retry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Proposes what Basel learned as entries of the profile. Accepting one stores the entry and
/// confirms the fact, both or neither; accepting it again comes to the same.
@Singleton
final class Proposals {
    private static final String TOP = "profile";

    private final Facts facts;
    private final Heads heads;
    private final StoredEntries stored;
    private final Clock clock;

    Proposals(Facts facts, Heads heads, StoredEntries stored, Clock clock) {
        this.facts = facts;
        this.heads = heads;
        this.stored = stored;
        this.clock = clock;
    }

    /// What could be accepted, the fact said last first.
    List<Proposal> of(UserId user) {
        var entries = stored.all(user);
        boolean placed = heads.of(user).told().location() != null;
        var seen = new HashSet<String>();
        var proposals = new ArrayList<Proposal>();
        for (var fact : facts.known(user)) {
            Target.of(fact)
                    .filter(target -> target.section() != null || !placed)
                    .flatMap(target -> proposal(fact, target, entries))
                    .filter(proposal -> isNew(proposal, seen))
                    .ifPresent(proposals::add);
        }
        return proposals;
    }

    SaveResult<Proposal.Accepted> accept(UserId user, FactId id, Fact.Visibility visibility) {
        return Retry.until("accept a fact of " + user.value(), () -> attempt(user, id, visibility));
    }

    /// Empty when somebody else wrote in between.
    private Optional<SaveResult<Proposal.Accepted>> attempt(
            UserId user, FactId id, Fact.Visibility visibility) {
        var fact = facts.find(user, id);
        var target = fact.flatMap(Target::of);
        if (fact.isEmpty() || target.isEmpty()) {
            return Optional.of(new SaveResult.Missing<>());
        }
        var section = target.get().section();
        return section == null
                ? acceptPlace(user, fact.get())
                : acceptEntry(user, fact.get(), section, target.get(), visibility);
    }

    private Optional<SaveResult<Proposal.Accepted>> acceptPlace(UserId user, Fact fact) {
        var head = heads.of(user);
        if (head.told().location() != null) {
            return confirmed(user, fact, null, _ -> {});
        }
        var after = head.changed(head.told().at(fact.value()), head.handle(), clock.instant());
        return confirmed(user, fact, null, more -> heads.changing(more, user, after));
    }

    private Optional<SaveResult<Proposal.Accepted>> acceptEntry(
            UserId user, Fact fact, Section section, Target target, Fact.Visibility visibility) {
        var all = stored.in(user, section);
        var standing = standing(all, fact, target);
        if (standing.isEmpty()) {
            if (all.size() >= section.most()) {
                return Optional.of(new SaveResult.Full<>(section.most()));
            }
            var made = made(fact, section, target, visibility, all);
            return confirmed(
                    user, fact, made.at(all.size()), more -> stored.adding(more, user, made));
        }
        var before = standing.get();
        int position = all.indexOf(before);
        var words = target.into(before.words());
        if (words.equals(before.words())) {
            return confirmed(user, fact, before.at(position), _ -> {});
        }
        var changed = before.changed(words, before.visibility(), before.rank(), clock.instant());
        var after = before.origin() == null ? changed.from(origin(fact)) : changed;
        return confirmed(
                user, fact, after.at(position), more -> stored.changing(more, user, after));
    }

    private Optional<SaveResult<Proposal.Accepted>> confirmed(
            UserId user, Fact fact, @Nullable Entry entry, Facts.More more) {
        return switch (facts.confirm(user, new FactId(fact.id()), fact.version(), more)) {
            case ChangeResult.Changed(var confirmed) ->
                    Optional.of(
                            new SaveResult.Saved<>(new Proposal.Accepted(entry, confirmed), false));
            case ChangeResult.Stale _ -> Optional.empty();
            case ChangeResult.Missing _ -> Optional.of(new SaveResult.Missing<>());
        };
    }

    private StoredEntry made(
            Fact fact,
            Section section,
            Target target,
            Fact.Visibility visibility,
            List<StoredEntry> others) {
        var rank = Ranks.among(others, others.size()).rank();
        return StoredEntry.made(
                fact.id(),
                section,
                target.words(),
                visibility,
                rank,
                origin(fact),
                clock.instant());
    }

    private static Entry.Origin origin(Fact fact) {
        return new Entry.Origin(fact.id(), fact.source(), fact.quote());
    }

    private static Optional<Proposal> proposal(
            Fact fact, Target target, List<StoredEntry> entries) {
        var section = target.section();
        if (section == null) {
            return Optional.of(new Proposal(fact.id(), TOP, target.words(), null, fact));
        }
        var others = entries.stream().filter(entry -> entry.section() == section).toList();
        var standing = standing(others, fact, target);
        if (standing.isEmpty()) {
            return Optional.of(new Proposal(fact.id(), section.name(), target.words(), null, fact));
        }
        var words = target.into(standing.get().words());
        return words.equals(standing.get().words())
                ? Optional.empty()
                : Optional.of(
                        new Proposal(fact.id(), section.name(), words, standing.get().id(), fact));
    }

    /// The entry that was made from the fact, or that is about the same.
    private static Optional<StoredEntry> standing(
            List<StoredEntry> entries, Fact fact, Target target) {
        return entries.stream()
                .filter(entry -> isOf(entry, fact) || target.meets(entry.words()))
                .findFirst()
                .or(() ->
                        entries.stream()
                                .filter(entry -> sameSaying(entry, fact))
                                .filter(entry -> target.completes(entry.words()))
                                .findFirst());
    }

    /// Whether the entry was made from the very words that the fact came from.
    private static boolean sameSaying(StoredEntry entry, Fact fact) {
        var origin = entry.origin();
        return origin != null && fact.quote() != null && fact.quote().equals(origin.quote());
    }

    private static boolean isOf(StoredEntry entry, Fact fact) {
        var origin = entry.origin();
        return entry.id().equals(fact.id())
                || (origin != null && Objects.equals(origin.factId(), fact.id()));
    }

    /// Two facts that would make the same entry are proposed once.
    private static boolean isNew(Proposal proposal, Set<String> seen) {
        return proposal.section().equals(TOP)
                ? seen.add(TOP)
                : seen.add(proposal.section() + "|" + proposal.words());
    }
}
