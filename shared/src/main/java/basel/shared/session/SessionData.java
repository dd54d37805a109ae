package basel.shared.session;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person's sessions, and the hashes of tokens, refresh secrets and tickets that point to them.
@Singleton
final class SessionData implements PersonalData {
    private final Sessions sessions;
    private final Table table;

    SessionData(Sessions sessions, Tables tables) {
        this.sessions = sessions;
        this.table = tables.named("sessions");
    }

    @Serdeable
    record Entry(Instant createdAt, Instant lastUsedAt, String browser, @Nullable String place) {}

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Object export(UserId user) {
        return sessions.of(user).stream()
                .map(one ->
                        new Entry(one.createdAt(), one.lastUsedAt(), one.browser(), one.place()))
                .toList();
    }

    @Override
    public void delete(UserId user) {
        table.scan("user", user.value(), item -> table.delete(item.pk(), item.sk()));
    }
}
