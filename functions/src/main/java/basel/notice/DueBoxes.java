package basel.notice;

import basel.shared.work.ScheduledWork;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Has boxes emptied whose time has come: quiet hours are over, or a batch was not finished.
@Singleton
final class DueBoxes implements ScheduledWork {
    private final Boxes boxes;
    private final WorkQueue queue;

    DueBoxes(Boxes boxes, WorkQueue queue) {
        this.boxes = boxes;
        this.queue = queue;
    }

    @Override
    public String name() {
        return "notices that waited";
    }

    @Override
    public void run(Instant now) {
        for (var due : boxes.due(now)) {
            var order = new SendWork.Order(due.user().value(), due.channel().wire());
            queue.later(SendWork.TYPE, order);
        }
    }
}
