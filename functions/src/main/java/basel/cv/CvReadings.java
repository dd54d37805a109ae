package basel.cv;

import basel.shared.kernel.UserId;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The store of the last CV's reading: `cv` under its owner's key. The text is sealed and goes when
/// it was read, or after an hour.
@Singleton
final class CvReadings {
    private static final Duration TEXT_LIVES = Duration.ofHours(1);
    private static final Duration KNOWN = Duration.ofDays(1);
    private static final String SK = "cv";

    private final Table table;
    private final Seal seal;
    private final Clock clock;

    CvReadings(Tables tables, Seal seal, Clock clock) {
        this.table = tables.named("profiles");
        this.seal = seal;
        this.clock = clock;
    }

    /// Begins a reading in the place of the one before.
    CvReading begin(UserId user, String id, String text, String language) {
        var now = clock.instant();
        table.put(
                Item.keyed(pk(user), SK)
                        .text("id", id)
                        .text("state", CvReading.State.reading.name())
                        .number("characters", text.length())
                        .text("language", language)
                        .bytes("text", seal.close(user.value(), text))
                        .time("createdAt", now)
                        .time("textUntil", now.plus(TEXT_LIVES))
                        .ttl(now.plus(TEXT_LIVES))
                        .build());
        return new CvReading(id, CvReading.State.reading, text.length(), null, now);
    }

    /// How the last reading stands; one whose text has expired has failed.
    Optional<CvReading> last(UserId user) {
        return table.get(pk(user), SK)
                .filter(item -> !item.expired(clock.instant()) || item.has("text"))
                .map(this::read);
    }

    /// The text that is to be read, while it stands.
    Optional<String> text(UserId user, String id) {
        return table.get(pk(user), SK)
                .filter(item -> item.text("id").equals(id) && item.has("text"))
                .filter(item -> item.time("textUntil").isAfter(clock.instant()))
                .map(item -> seal.open(user.value(), item.bytes("text")));
    }

    /// Ends a reading and forgets its text, unless another was begun meanwhile.
    void end(UserId user, String id, CvReading.State state, int found) {
        table.change(
                Change.to(pk(user), SK)
                        .set("state", state.name())
                        .set("found", (long) found)
                        .set("ttl", clock.instant().plus(KNOWN).getEpochSecond())
                        .remove("text")
                        .when(Condition.none().equal("id", id)));
    }

    private CvReading read(Item item) {
        var state = CvReading.State.valueOf(item.text("state"));
        boolean late =
                state == CvReading.State.reading
                        && !item.time("textUntil").isAfter(clock.instant());
        return new CvReading(
                item.text("id"),
                late ? CvReading.State.failed : state,
                (int) item.number("characters"),
                item.has("found") ? (int) item.number("found") : null,
                item.time("createdAt"));
    }

    private static String pk(UserId user) {
        return "u#" + user.value();
    }
}
