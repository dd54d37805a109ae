package basel.resume;

import basel.shared.kernel.Ids;
import basel.shared.kernel.UserId;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The entries of a person's profile: made, changed, moved, deleted.
@Singleton
final class Entries {
    /// Where the writes of `StoredEntries.create` stand.
    private static final int COUNT = 1;

    private static final int KEY = 2;

    private final StoredEntries stored;
    private final Ids ids;
    private final Clock clock;

    Entries(StoredEntries stored, Ids ids, Clock clock) {
        this.stored = stored;
        this.ids = ids;
        this.clock = clock;
    }

    /// All of them by section; a section without entries is there too.
    Map<Section, List<Entry>> all(UserId user) {
        var sections = new EnumMap<Section, List<Entry>>(Section.class);
        for (var section : Section.values()) {
            sections.put(section, new ArrayList<>());
        }
        for (var entry : stored.all(user)) {
            var others = sections.getOrDefault(entry.section(), List.of());
            others.add(entry.at(others.size()));
        }
        return sections;
    }

    List<Entry> in(UserId user, Section section) {
        return shown(stored.in(user, section));
    }

    /// Makes an entry. The same key again gives the entry that it made, as it is now.
    SaveResult<Entry> create(UserId user, Section section, EntryDraft draft, @Nullable String key) {
        var words = draft.words(section);
        var now = clock.instant();
        var others = stored.in(user, section);
        var position = draft.position();
        var ranks = Ranks.among(others, position == null ? others.size() : position);
        var entry =
                StoredEntry.made(
                        ids.next(), section, words, draft.visibleTo(), ranks.rank(), null, now);
        var result = stored.create(user, entry, key, ranks.moved());
        if (!(result instanceof Transaction.Result.Refused(var refused, _))) {
            return new SaveResult.Saved<>(entry.at(ranks.position()), true);
        }
        if (key != null && refused.get(KEY)) {
            return stored.madeWith(user, section, key, now)
                    .map(id -> shown(user, section, id))
                    .orElse(new SaveResult.Missing<>());
        }
        return refused.get(COUNT)
                ? new SaveResult.Full<>(section.most())
                : new SaveResult.Stale<>();
    }

    /// Changes an entry as its owner wants it, and its place where that is told.
    SaveResult<Entry> change(UserId user, Section section, String id, EntryDraft draft) {
        var words = draft.words(section);
        var all = stored.in(user, section);
        var before = all.stream().filter(entry -> entry.id().equals(id)).findFirst();
        if (before.isEmpty()) {
            return new SaveResult.Missing<>();
        }
        int stood = all.indexOf(before.get());
        var ranks = ranks(all, before.get(), draft.position(), stood);
        var visibility = draft.visibility() == null ? before.get().visibility() : draft.visibleTo();
        var after = before.get().changed(words, visibility, ranks.rank(), clock.instant());
        if (draft.madeFrom() != before.get().version()
                || !stored.replace(user, after, ranks.moved())) {
            return new SaveResult.Stale<>();
        }
        return new SaveResult.Saved<>(after.at(ranks.position()), false);
    }

    /// Deletes an entry; false where there is none.
    boolean delete(UserId user, Section section, String id) {
        return stored.delete(user, section, id);
    }

    private static Ranks ranks(
            List<StoredEntry> all, StoredEntry entry, @Nullable Integer position, int stood) {
        if (position == null || position == stood) {
            return new Ranks(stood, entry.rank(), List.of());
        }
        var others = new ArrayList<>(all);
        others.remove(entry);
        return Ranks.among(others, position);
    }

    private SaveResult<Entry> shown(UserId user, Section section, String id) {
        return in(user, section).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .<SaveResult<Entry>>map(entry -> new SaveResult.Saved<>(entry, false))
                .orElse(new SaveResult.Missing<>());
    }

    private static List<Entry> shown(List<StoredEntry> entries) {
        var shown = new ArrayList<Entry>();
        entries.forEach(entry -> shown.add(entry.at(shown.size())));
        return shown;
    }
}
