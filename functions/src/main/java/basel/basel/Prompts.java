package basel.basel;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The instructions for a task in a person's language: `prompts/<task>.<language>.md`.
final class Prompts {
    private static final ConcurrentMap<String, String> KNOWN = new ConcurrentHashMap<>();

    private Prompts() {}

    static String of(String task, String language) {
        var spoken = language.startsWith("de") ? "de" : "en";
        return KNOWN.computeIfAbsent("prompts/" + task + "." + spoken + ".md", Resources::text);
    }
}
