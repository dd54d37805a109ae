package basel.shared.model.scripted;

import basel.shared.model.scripted.reading.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the practice voice can say in one language: phrases in several variants, from a resource
/// file.
final class Voice {
    private static final Voice ENGLISH = read("voice-en.txt");
    private static final Voice GERMAN = read("voice-de.txt");

    private final Map<String, List<String>> phrases;

    private Voice(Map<String, List<String>> phrases) {
        this.phrases = phrases;
    }

    static Voice of(Language language) {
        return language == Language.GERMAN ? GERMAN : ENGLISH;
    }

    Set<String> names() {
        return phrases.keySet();
    }

    /// All variants of a phrase.
    List<String> variants(String name) {
        var variants = phrases.get(name);
        if (variants == null) {
            throw new IllegalArgumentException(
                    "phrase: " + name + " (expected: one of " + phrases.keySet() + ")");
        }
        return variants;
    }

    /// The variant that this turn of the talk picks, with `{0}`, `{1}` filled in.
    String say(String name, int turn, String... slots) {
        var variants = variants(name);
        var phrase = variants.get(Math.floorMod(turn, variants.size()));
        for (var i = 0; i < slots.length; i++) {
            phrase = phrase.replace("{" + i + "}", slots[i]);
        }
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    /// "Java", "Java and Kafka", "Java, Kafka and Go".
    String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        var most = String.join(", ", words.subList(0, words.size() - 1));
        return most + " " + variants("and").getFirst() + " " + words.getLast();
    }

    private static Voice read(String resource) {
        var phrases = new HashMap<String, List<String>>();
        var variants = new ArrayList<String>();
        for (var line : text(resource).lines().toList()) {
            if (line.startsWith("[")) {
                variants = new ArrayList<>();
                phrases.put(line.substring(1, line.indexOf(']')), variants);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                variants.add(line);
            }
        }
        return new Voice(phrases);
    }

    private static String text(String resource) {
        try (var in = Voice.class.getResourceAsStream("/basel/shared/model/scripted/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
