package basel.door;

import basel.shared.work.QueuedWork;
import io.micronaut.json.tree.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the work that a message `{type, body}` names. What SES publishes of mails comes as it is.
final class Works {
    private static final String MAIL_EVENT = "mail-event";

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
        if (message.get("eventType") != null && message.get("mail") != null) {
            return find(MAIL_EVENT, message, message);
        }
        var type = message.get("type");
        return find(type == null ? "" : type.coerceStringValue(), message.get("body"), message);
    }

    private Order find(String type, @Nullable JsonNode body, JsonNode message) {
        var work = works.get(type);
        if (work == null || body == null) {
            throw new IllegalArgumentException(
                    "work of type "
                            + message.get("type")
                            + " (expected: a body, and one of "
                            + works.keySet()
                            + ")");
        }
        return new Order(work, body);
    }
}
