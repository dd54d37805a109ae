package basel.persona;

import basel.profile.FactFollower;
import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Has facts that change looked at: one may answer what visitors asked. Soon, so that they need not
/// wait; and once more when the change must have been written.
@Singleton
final class FactsToTell implements FactFollower {
    private static final List<Duration> WHEN =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(36));

    private final Questions questions;
    private final WorkQueue queue;

    FactsToTell(Questions questions, WorkQueue queue) {
        this.questions = questions;
        this.queue = queue;
    }

    @Override
    public void changing(UserId user, FactId fact) {
        if (questions.of(user).stream().noneMatch(OpenQuestion::open)) {
            return;
        }
        var order = Map.of("host", user.value(), "fact", fact.value());
        WHEN.forEach(delay -> queue.later(TellWork.TYPE, order, delay));
    }
}
