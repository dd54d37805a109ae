package basel.persona;

import basel.shared.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a link keeps to itself: kinds of facts, sections of the profile, or free words. A word
/// hides everything in which a stem of it, in either language, or a word of the same meaning
/// occurs.
final class HiddenTopics {
    private final Set<String> names = new HashSet<>();
    private final List<Words.Asked> words;
    private final Set<String> meanings;

    HiddenTopics(List<String> topics, Lexicon lexicon) {
        topics.forEach(topic -> names.add(topic.strip().toLowerCase(Locale.ROOT)));
        words = topics.stream().flatMap(topic -> Words.asked(topic).stream()).toList();
        var all = new HashSet<String>();
        words.forEach(word -> all.addAll(lexicon.same(word.stems())));
        meanings = Set.copyOf(all);
    }

    boolean hidesKind(String kind) {
        var stems = Stems.of(kind);
        return names.contains(kind) || words.stream().anyMatch(word -> stems.has(word.stems()));
    }

    /// Whether a text holds something hidden.
    boolean hidesText(String text) {
        if (names.isEmpty()) {
            return false;
        }
        var plain = text.toLowerCase(Locale.ROOT);
        var stems = Stems.of(text);
        return names.stream().anyMatch(name -> !name.isEmpty() && plain.contains(name))
                || stems.has(meanings)
                || words.stream()
                        .anyMatch(word -> stems.has(word.stems()) || stems.hasPart(word.stems()));
    }
}
