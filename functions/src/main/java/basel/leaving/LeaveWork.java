package basel.leaving;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import basel.shared.work.QueuedWork;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes everything of somebody who left, the account last: once at once, and once more when
/// whatever was being written about them meanwhile has come to its end.
@Singleton
final class LeaveWork implements QueuedWork {
    static final String TYPE = "leave";

    /// Longer than any function runs and any queue holds a message back.
    static final Duration SETTLED = Duration.ofMinutes(20);

    private static final Logger log = LoggerFactory.getLogger(LeaveWork.class);

    private final Leavings leavings;
    private final List<PersonalData> kept;
    private final Clock clock;

    LeaveWork(Leavings leavings, List<PersonalData> kept, Clock clock) {
        this.leavings = leavings;
        this.kept = kept.stream().sorted(Comparator.comparing(PersonalData::last)).toList();
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var user = new UserId(body.getStringValue());
        var leaving = leavings.find(user);
        if (leaving.isEmpty()) {
            return;
        }
        for (var data : kept) {
            data.delete(user);
        }
        if (leaving.get().since().plus(SETTLED).isAfter(clock.instant())) {
            leavings.swept(user);
            return;
        }
        leavings.done(user);
        log.info("everything deleted: user={}", user.value());
    }
}
