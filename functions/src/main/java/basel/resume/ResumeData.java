package basel.resume;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import basel.shared.push.Fact;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;

/// A person's structured profile. It lies in their partition of the table Profiles, which goes as a
/// whole.
@Singleton
final class ResumeData implements PersonalData {
    private final StoredEntries entries;

    ResumeData(StoredEntries entries) {
        this.entries = entries;
    }

    @Serdeable
    record Line(String section, Words words, Fact.Visibility visibility, Instant updatedAt) {}

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Object export(UserId user) {
        return entries.all(user).stream()
                .map(one ->
                        new Line(
                                one.section().name(),
                                one.words(),
                                one.visibility(),
                                one.updatedAt()))
                .toList();
    }

    @Override
    public void delete(UserId user) {
        entries.deleteAll(user);
    }
}
