package basel.door;

import basel.shared.work.QueuedWork;
import io.micronaut.json.tree.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the work that a message `{type, body}` names.
final class Works {
    private final Map<String, QueuedWork> works;

    Works(Collection<QueuedWork> works) {
        this.works =
                works.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        QueuedWork::type, Function.identity()));
    }

    /// Work with the body of its order.
    record Order(QueuedWork work, JsonNode body) {}

    Order find(JsonNode message) {
        var type = message.get("type");
        var body = message.get("body");
        var work = type == null ? null : works.get(type.coerceStringValue());
        if (work == null || body == null) {
            throw new IllegalArgumentException(
                    "work of type "
                            + type
                            + " (expected: a body, and one of "
                            + works.keySet()
                            + ")");
        }
        return new Order(work, body);
    }
}
