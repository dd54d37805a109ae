package basel.shared.model;

import basel.shared.model.ModelReply.Usage;
import io.micronaut.json.tree.JsonNode;

/// A whole answer as JSON that fits the schema asked for, and what it took.
public record ModelAnswer(JsonNode json, Usage usage) {}
