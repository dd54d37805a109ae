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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The front desk for what a person's profile tells: the whole of it, what others may be told, and
/// whose public page a handle names.
@Singleton
public final class Profiles {
    private static final int HANDLE = 12;

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

    /// Whose page this is, if it is switched on.
    public Optional<UserId> pageOf(String handle) {
        return heads.owner(handle.toLowerCase(Locale.ROOT))
                .filter(user -> {
                    var head = heads.of(user);
                    return head.told().publicPage() && handle.equalsIgnoreCase(head.handle());
                });
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

    /// The handle that stands, or one by chance for a page that is switched on without.
    private static @Nullable String handle(Head before, ProfileDraft draft) {
        if (before.handle() != null || !draft.told().publicPage()) {
            return before.handle();
        }
        var letters = Secrets.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.substring(0, HANDLE);
    }
}
