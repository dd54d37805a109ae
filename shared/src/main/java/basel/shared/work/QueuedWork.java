package basel.shared.work;

import io.micronaut.json.tree.JsonNode;

/// Work of one type that is done after an answer was given. It may come twice and out of order.
public interface QueuedWork {
    /// The type by which it is enqueued, such as `mail`.
    String type();

    /// Does it. Whatever it throws brings it back, three times at most.
    void run(JsonNode body);

    /// Told once more when it failed three times, so that somebody learns of it.
    default void failed(JsonNode body) {}
}
