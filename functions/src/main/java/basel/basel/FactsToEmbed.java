package basel.basel;

import basel.profile.FactFollower;
import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Orders what can be found again of a fact to be brought up to date.
@Singleton
final class FactsToEmbed implements FactFollower {
    /// Longer than a function that changes facts on request may run.
    private static final Duration WRITTEN = Duration.ofSeconds(35);

    private final WorkQueue queue;

    FactsToEmbed(WorkQueue queue) {
        this.queue = queue;
    }

    @Override
    public void changing(UserId user, FactId fact) {
        queue.later(EmbedWork.TYPE, EmbedOrder.fact(user.value(), fact.value()), WRITTEN);
    }
}
