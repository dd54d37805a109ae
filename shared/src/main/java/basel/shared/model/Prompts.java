package basel.shared.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What models are told for each task: instructions in a person's language
/// (`prompts/<task>.<language>.md`), and the form of a JSON answer (`prompts/<task>.schema.json`).
public final class Prompts {
    private static final ConcurrentMap<String, String> KNOWN = new ConcurrentHashMap<>();

    private Prompts() {}

    public static String of(String task, String language) {
        return text(task + (language.startsWith("de") ? ".de.md" : ".en.md"));
    }

    public static JsonSchema schema(String task) {
        return new JsonSchema(task, text(task + ".schema.json"));
    }

    private static String text(String name) {
        return KNOWN.computeIfAbsent("prompts/" + name, Prompts::read);
    }

    private static String read(String name) {
        try (var in = Prompts.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
