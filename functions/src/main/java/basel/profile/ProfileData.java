package basel.profile;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import jakarta.inject.Singleton;

/// Everything that lies in a person's partition of the table Profiles; they read their facts.
@Singleton
final class ProfileData implements PersonalData {
    private final StoredFacts stored;

    ProfileData(StoredFacts stored) {
        this.stored = stored;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Object export(UserId user) {
        return stored.all(user).stream().map(StoredFact::fact).toList();
    }

    @Override
    public void delete(UserId user) {
        stored.deleteAll(user);
    }
}
