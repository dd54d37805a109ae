package basel.shared.model.scripted;

import basel.shared.model.ModelRequest;
import io.micronaut.json.tree.JsonNode;

/// The JSON that the scripted model fills in for one task.
interface WrittenScript {
    /// The task of the requests that this script answers.
    String task();

    JsonNode answer(ModelRequest request);
}
