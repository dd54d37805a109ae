package basel.persona;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What the house itself says to visitors, in their language.
final class Phrases {
    private static final Phrases ENGLISH = new Phrases("en");
    private static final Phrases GERMAN = new Phrases("de");

    private final Properties phrases = new Properties();

    private Phrases(String language) {
        var name = "/persona/phrases." + language + ".txt";
        try (var in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its file " + name);
            }
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static Phrases in(String language) {
        return language.startsWith("de") ? GERMAN : ENGLISH;
    }

    boolean has(String name) {
        return phrases.containsKey(name);
    }

    String say(String name, String... slots) {
        var phrase = phrases.getProperty(name);
        if (phrase == null) {
            throw new IllegalArgumentException("phrase: " + name + " (expected: one of the file)");
        }
        for (int i = 0; i < slots.length; i++) {
            phrase = phrase.replace("{" + i + "}", slots[i]);
        }
        return phrase;
    }
}
