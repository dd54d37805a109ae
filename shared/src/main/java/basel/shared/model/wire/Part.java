package basel.shared.model.wire;

import basel.shared.model.wire.Setback.Kind;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A place in somebody else's JSON, where anything may be missing.
///
/// @param node null where there is nothing
public record Part(@Nullable JsonNode node) {
    /// @throws Setback when it is no JSON
    public static Part read(JsonMapper json, byte[] bytes) {
        try {
            return new Part(json.readValue(bytes, Argument.of(JsonNode.class)));
        } catch (IOException | RuntimeException e) {
            throw new Setback(Kind.GARBLED);
        }
    }

    public Part get(String name) {
        return new Part(node == null || !node.isObject() ? null : node.get(name));
    }

    /// The first of a list.
    public Part first() {
        return list().isEmpty() ? new Part(null) : list().getFirst();
    }

    public boolean there() {
        return node != null && !node.isNull();
    }

    public Optional<String> text() {
        return node != null && node.isString()
                ? Optional.of(node.getStringValue())
                : Optional.empty();
    }

    public boolean isTrue() {
        return node != null && node.isBoolean() && node.getBooleanValue();
    }

    public Optional<Float> number() {
        return node != null && node.isNumber()
                ? Optional.of(node.getFloatValue())
                : Optional.empty();
    }

    public Optional<Integer> whole() {
        return node != null && node.isNumber() ? Optional.of(node.getIntValue()) : Optional.empty();
    }

    public List<Part> list() {
        if (node == null || !node.isArray()) {
            return List.of();
        }
        return StreamSupport.stream(node.values().spliterator(), false).map(Part::new).toList();
    }
}
