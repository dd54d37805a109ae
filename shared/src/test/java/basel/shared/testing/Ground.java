package basel.shared.testing;

import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.session.Session;
import basel.shared.session.Sessions;
import basel.shared.sign.MakeKeys;
import basel.shared.store.Tables;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The shared beans over an empty DynamoDB Local and `LocalCloud`, with a clock that stands until
/// it is put forward.
public final class Ground implements AutoCloseable {
    public static final String PATH = "/basel/test";
    public static final String ORIGIN = "https://basel.example";

    private static final Map<String, String> KEYS = MakeKeys.missing(Map.of());

    private final LocalCloud cloud;
    private final ApplicationContext context;

    private Ground() {
        var parameters = new HashMap<String, String>();
        KEYS.forEach((name, value) -> parameters.put(PATH + "/" + name, value));
        parameters.put(PATH + "/web-origin", ORIGIN);
        cloud = LocalCloud.with(parameters);
        var tables = LocalDynamo.tablesOf(Path.of("../template.yaml"));
        LocalDynamo.with(tables);
        var settings = new HashMap<String, Object>();
        tables.forEach(table ->
                settings.put(
                        "basel.tables."
                                + table.name()
                                        .replace("LimitsTable", "Limits")
                                        .toLowerCase(Locale.ROOT),
                        table.name()));
        settings.put("basel.parameters", PATH);
        settings.put("basel.queues.replies", cloud.url() + "/queue/replies.fifo");
        settings.put("basel.queues.after", cloud.url() + "/queue/after");
        settings.put("basel.ground.clock", "true");
        settings.put("micronaut.serde.serialization.inclusion", "NON_NULL");
        settings.put("aws.accessKeyId", "test");
        settings.put("aws.secretKey", "test");
        settings.put("aws.region", "eu-central-1");
        context =
                ApplicationContext.builder()
                        .environments("test")
                        .deduceEnvironment(false)
                        .banner(false)
                        .properties(settings)
                        .start();
    }

    /// Starts with nothing stored.
    public static Ground fresh() {
        return new Ground();
    }

    public LocalCloud cloud() {
        return cloud;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Instant now() {
        return bean(StandingClock.class).instant();
    }

    /// Lets time pass.
    public void forward(Duration time) {
        bean(StandingClock.class).forward(time);
    }

    /// Begins and stores a session of this user.
    public Session session(String user, String id, Role... roles) {
        var now = now();
        var session =
                new Session(
                        new SessionId(id),
                        new UserId(user),
                        Set.of(roles),
                        "en",
                        now,
                        now,
                        now.plus(Sessions.LIFE),
                        "Firefox on Linux",
                        null);
        var transaction = bean(Tables.class).transaction();
        bean(Sessions.class).begin(transaction, session);
        transaction.run();
        return session;
    }

    @Override
    public void close() {
        context.close();
    }

    @Singleton
    @Replaces(Clock.class)
    @Requires(property = "basel.ground.clock")
    static final class StandingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

        void forward(Duration time) {
            now = instant().plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("instants only");
        }
    }
}
