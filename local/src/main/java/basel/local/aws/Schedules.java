package basel.local.aws;

import basel.local.run.FunctionRunner;
import basel.local.run.Outcome;
import basel.local.template.ScheduleSpec;
import basel.local.template.Template;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls functions by the clock, as EventBridge rules and the EventBridge Scheduler do.
final class Schedules implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Schedules.class);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Template template;
    private final FunctionRunner runner;
    private final Pace pace;
    private final Clock clock;
    private final List<Thread> threads;

    Schedules(Template template, FunctionRunner runner, Pace pace, Clock clock) {
        this.template = template;
        this.runner = runner;
        this.pace = pace;
        this.clock = clock;
        var enabled = template.schedules().stream().filter(ScheduleSpec::enabled).toList();
        enabled.forEach(schedule -> Expression.parse(schedule.expression()));
        this.threads =
                enabled.stream()
                        .map(schedule ->
                                Thread.ofVirtual()
                                        .name("schedule-" + schedule.id())
                                        .start(() -> run(schedule)))
                        .toList();
    }

    /// The event of one firing.
    byte[] event(ScheduleSpec schedule, Instant now) {
        if (schedule.input() != null) {
            return schedule.input().getBytes(StandardCharsets.UTF_8);
        }
        ObjectNode event =
                Wire.JSON
                        .createObjectNode()
                        .put("version", "0")
                        .put("id", UUID.randomUUID().toString())
                        .put("detail-type", "Scheduled Event")
                        .put("source", schedule.scheduler() ? "aws.scheduler" : "aws.events")
                        .put("account", template.account())
                        .put("time", now.truncatedTo(ChronoUnit.SECONDS).toString())
                        .put("region", template.region());
        event.putArray("resources").add(arn(schedule));
        if (schedule.scheduler()) {
            return Wire.bytes(event.put("detail", "{}"));
        }
        event.putObject("detail");
        return Wire.bytes(event);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private void run(ScheduleSpec schedule) {
        var expression = Expression.parse(schedule.expression());
        try {
            while (true) {
                var now = clock.instant().atZone(ZoneOffset.UTC);
                var next = expression.after(now);
                if (next.isEmpty()) {
                    return;
                }
                Thread.sleep(pace.schedule(Duration.between(now, next.get())));
                var outcome =
                        runner.invoke(
                                schedule.functionId(), event(schedule, clock.instant()), LONGEST);
                if (!(outcome instanceof Outcome.Answered)) {
                    log.warn(
                            "{} did not finish its schedule {}: {}",
                            schedule.functionId(),
                            schedule.id(),
                            outcome);
                }
            }
        } catch (InterruptedException e) {
            log.debug("the schedule {} stops", schedule.id());
        }
    }

    private String arn(ScheduleSpec schedule) {
        var kind = schedule.scheduler() ? "scheduler" : "events";
        var rest = schedule.scheduler() ? "schedule/default/" : "rule/";
        return "arn:aws:"
                + kind
                + ":"
                + template.region()
                + ":"
                + template.account()
                + ":"
                + rest
                + schedule.id();
    }
}
