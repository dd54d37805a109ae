package basel.notice;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// A person's notices, and what they chose. The newest 500 are exported.
@Singleton
final class NoticeData implements PersonalData {
    private static final int MOST = 500;

    private final Entries entries;
    private final Choices choices;

    NoticeData(Entries entries, Choices choices) {
        this.entries = entries;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Object export(UserId user) {
        var told = entries.page(user, null, MOST).stream().map(one -> one.in("en")).toList();
        var chosen = choices.of(user);
        if (told.isEmpty() && chosen.version() == 0) {
            return List.of();
        }
        var quiet = PreferencesView.Quiet.of(chosen.quiet());
        var choice =
                Map.of(
                        "switchedOn", chosen.on(),
                        "switchedOff", chosen.off(),
                        "quiet", quiet == null ? List.of() : quiet);
        return Map.of("told", told, "preferences", choice);
    }

    @Override
    public void delete(UserId user) {
        entries.deleteAll(user);
    }
}
