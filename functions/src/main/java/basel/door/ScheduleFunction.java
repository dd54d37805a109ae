package basel.door;

import basel.shared.work.ScheduledWork;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every minute: lets every room look after what is due. What fails is tried again next minute.
public final class ScheduleFunction extends JsonDoor<ScheduleEvent, ScheduleAnswer> {
    private static final Logger log = LoggerFactory.getLogger(ScheduleFunction.class);

    private final Collection<ScheduledWork> works;
    private final Clock clock;

    public ScheduleFunction() {
        this(OnLambda.context());
    }

    public ScheduleFunction(ApplicationContext context) {
        super(context, ScheduleEvent.class);
        this.works = beans(ScheduledWork.class);
        this.clock = bean(Clock.class);
    }

    @Override
    ScheduleAnswer answer(ScheduleEvent event) {
        int done = 0;
        for (var work : works) {
            done += done(work, clock.instant()) ? 1 : 0;
        }
        return new ScheduleAnswer(done, works.size() - done);
    }

    @SuppressWarnings("CatchingUnchecked") // one room's trouble is not another's
    private static boolean done(ScheduledWork work, Instant now) {
        try {
            work.run(now);
            return true;
        } catch (RuntimeException e) {
            log.error("scheduled work failed: {}", work.name(), e);
            return false;
        }
    }
}
