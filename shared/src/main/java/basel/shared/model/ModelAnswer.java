package basel.shared.model;

import basel.shared.model.ModelReply.Usage;
import io.micronaut.json.tree.JsonNode;

/// A whole answer as JSON that fits the schema asked for, who wrote it, and what it took.
public record ModelAnswer(String model, JsonNode json, Usage usage) {}
