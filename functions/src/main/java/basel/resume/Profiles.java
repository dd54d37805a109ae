package basel.resume;

import basel.profile.Facts;
import basel.shared.kernel.BadInput;
import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import basel.shared.sign.Secrets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The front desk for what a person's profile tells: the whole of it, what others may be told, and
/// whose public page a handle names.
@Singleton
public final class Profiles {
    private static final int HANDLE = 12;
    private static final UserId NOBODY = new UserId("nobody");

    private final Heads heads;
    private final Entries entries;
    private final StoredEntries stored;
    private final Facts facts;
    private final Clock clock;

    Profiles(Heads heads, Entries entries, StoredEntries stored, Facts facts, Clock clock) {
        this.heads = heads;
        this.entries = entries;
        this.stored = stored;
        this.facts = facts;
        this.clock = clock;
    }

    /// A person's whole profile; an empty one where nothing was ever told. Two reads.
    public Profile of(UserId user) {
        return Profile.of(heads.of(user), entries.all(user));
    }

    /// All that the person confirmed or typed, each with who may see it: entries in their order,
    /// then facts, the newest first. Two reads. Who asks for others must filter by visibility.
    public List<Shown> shared(UserId user) {
        var shown = new ArrayList<Shown>();
        stored.all(user).forEach(entry -> shown.add(Shown.of(entry)));
        facts.known(user).stream()
                .filter(fact -> fact.state() == Fact.State.confirmed)
                .forEach(fact -> shown.add(Shown.of(fact)));
        return shown;
    }

    /// A person's profile together with the facts that they confirmed and did not take into it.
    public Told told(UserId user) {
        var all = entries.all(user);
        var outcomes = new ArrayList<String>();
        for (var fact : facts.known(user).reversed()) {
            if (fact.state() == Fact.State.confirmed) {
                add(fact, all, outcomes);
            }
        }
        return new Told(Profile.of(heads.of(user), all), outcomes);
    }

    /// What everybody may read of the person whose page this is; empty for a page that is switched
    /// off and for one that never was, after the same reads.
    Optional<PublicPage> page(String handle) {
        var owner = heads.owner(handle.toLowerCase(Locale.ROOT));
        var head = heads.of(owner.orElse(NOBODY));
        if (owner.isEmpty() || !head.told().publicPage()) {
            return Optional.empty();
        }
        var user = owner.get();
        var known = facts.known(user).stream().filter(Profiles::isPublic).toList();
        return Optional.of(PublicPage.of(head.told(), entries.all(user), known));
    }

    /// Saves the top of a profile as its owner wants it.
    SaveResult<Profile> save(UserId user, ProfileDraft draft) {
        var before = heads.of(user);
        if (!draft.madeFrom(before.version())) {
            return new SaveResult.Stale<>();
        }
        var handle = draft.handle() == null ? handle(before, draft) : draft.handle();
        var after = before.changed(draft.told(), handle, clock.instant());
        return switch (heads.save(user, before, after)) {
            case DONE -> new SaveResult.Saved<>(Profile.of(after, entries.all(user)), false);
            case STALE -> new SaveResult.Stale<>();
            case TAKEN -> throw BadInput.field("handle", "is taken (expected: another one)");
        };
    }

    private static boolean isPublic(Fact fact) {
        return fact.state() == Fact.State.confirmed && fact.visibility() == Fact.Visibility.PUBLIC;
    }

    /// A fact that belongs into a section and is not told there becomes an entry; what came of
    /// something is told in its own words; the rest is for talks.
    private static void add(Fact fact, Map<Section, List<Entry>> all, List<String> outcomes) {
        if (fact.kind().equals("outcome") && fact.polarity() == Fact.Polarity.yes) {
            outcomes.add(fact.sentence());
            return;
        }
        var target = Target.of(fact).filter(found -> found.section() != null);
        if (target.isEmpty()) {
            return;
        }
        var section = Objects.requireNonNull(target.get().section());
        var others = all.getOrDefault(section, List.of());
        if (others.stream().noneMatch(entry -> target.get().meets(entry.words()))) {
            var origin = new Entry.Origin(fact.id(), fact.source(), fact.quote());
            var words = target.get().words();
            var made =
                    StoredEntry.made(
                            fact.id(),
                            section,
                            words,
                            fact.visibility(),
                            0,
                            origin,
                            fact.updatedAt());
            others.add(made.at(others.size()));
        }
    }

    /// The handle that stands, or one by chance for a page that is switched on without.
    private static @Nullable String handle(Head before, ProfileDraft draft) {
        if (before.handle() != null || !draft.told().publicPage()) {
            return before.handle();
        }
        var letters = Secrets.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.substring(0, HANDLE);
    }
}
