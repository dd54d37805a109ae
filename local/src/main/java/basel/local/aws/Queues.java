package basel.local.aws;

import basel.local.template.QueueSpec;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The template's queues, linked to their dead-letter queues.
final class Queues {
    private final Map<String, MessageQueue> byName = new LinkedHashMap<>();

    Queues(List<QueueSpec> specs, Pace pace, Clock clock, BooleanSupplier reordered) {
        specs.forEach(
                spec -> byName.put(spec.name(), new MessageQueue(spec, pace, clock, reordered)));
        for (var queue : byName.values()) {
            var redrive = queue.spec().redrive();
            if (redrive != null) {
                byArn(redrive.queueArn()).ifPresent(queue::redriveTo);
            }
        }
    }

    Optional<MessageQueue> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<MessageQueue> byArn(String arn) {
        return byName.values().stream().filter(queue -> queue.spec().arn().equals(arn)).findFirst();
    }

    Collection<MessageQueue> all() {
        return byName.values();
    }
}
