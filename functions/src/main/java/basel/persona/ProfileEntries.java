package basel.persona;

import basel.resume.Profiles;
import basel.resume.Shown;
import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import jakarta.inject.Singleton;
import java.util.List;

/// The entries of profiles, as the room that keeps them gives them.
@Singleton
final class ProfileEntries implements Entries {
    private final Profiles profiles;

    ProfileEntries(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<Piece> shared(UserId host) {
        return profiles.shared(host).stream()
                .filter(Shown::entry)
                .filter(entry -> entry.visibility() != Fact.Visibility.PRIVATE)
                .map(ProfileEntries::piece)
                .toList();
    }

    @Override
    public String name(UserId host) {
        var name = profiles.of(host).name();
        return name == null ? "" : name;
    }

    /// Without the words it was learned from: an entry tells what its person made of them.
    private static Piece piece(Shown entry) {
        return new Piece(
                entry.id(),
                Piece.PROFILE,
                entry.kind(),
                entry.value(),
                entry.polarity() == Fact.Polarity.yes,
                entry.text(),
                null,
                entry.updatedAt());
    }
}
