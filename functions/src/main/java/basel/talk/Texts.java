package basel.talk;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Small structures as JSON text.
@Singleton
final class Texts {
    private static final Argument<Map<String, String>> MAP =
            Argument.mapOf(String.class, String.class);

    private final JsonMapper json;

    Texts(JsonMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a " + value.getClass(), e);
        }
    }

    Map<String, String> map(String text) {
        return read(text, MAP);
    }

    <T> T read(String text, Argument<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a stored " + type, e);
        }
    }

    /// How many bytes a value takes on the wire.
    int size(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8).length;
    }
}
