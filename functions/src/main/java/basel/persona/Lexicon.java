package basel.persona;

import basel.shared.words.Words;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which words mean the same, which ask for others, which ask for a kind of fact, and which ask for
/// nothing or little: the files `persona/lexicon.txt`, `persona/thesaurus.txt` and
/// `persona/plain.txt`, by stems.
@Singleton
final class Lexicon {
    private final Map<String, Set<String>> same = new HashMap<>();
    private final Map<String, Set<String>> under = new HashMap<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Set<String> frame = new HashSet<>();
    private final Set<String> asking = new HashSet<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Idioms idioms = new Idioms();

    Lexicon() {
        Resources.lines("lexicon.txt").forEach(this::read);
        Resources.lines("thesaurus.txt").forEach(this::read);
        Resources.lines("plain.txt").forEach(line -> plain.addAll(stems(line)));
        frame.removeAll(asking);
        same.values().forEach(stems -> stems.removeAll(frame));
        words.addAll(same.keySet());
        words.addAll(under.keySet());
        words.addAll(kinds.keySet());
    }

    /// Stems of the same meaning as any of these; without words of the same meaning, none.
    Set<String> same(Collection<String> stems) {
        return all(same, stems);
    }

    /// Stems of what these words ask for.
    Set<String> under(Collection<String> stems) {
        return all(under, stems);
    }

    /// The kinds of facts that a word asks for.
    Set<String> kinds(Collection<String> stems) {
        return all(kinds, stems);
    }

    /// A question with plain words for the turns and idioms in it.
    String plain(String question) {
        return idioms.plain(Phrasings.plain(question));
    }

    /// The stems of what the idioms in a text mean.
    Set<String> meant(String text) {
        var stems = new HashSet<String>();
        idioms.meant(text)
                .forEach(word -> Words.asked(word).forEach(one -> stems.addAll(one.stems())));
        return stems;
    }

    Set<String> frame() {
        return frame;
    }

    /// All words that mean something, as stems.
    Set<String> words() {
        return words;
    }

    boolean frames(Collection<String> stems) {
        return stems.stream().anyMatch(frame::contains);
    }

    /// Whether a word says little about what is asked.
    boolean plain(Collection<String> stems) {
        return stems.stream().anyMatch(plain::contains);
    }

    /// Whether a word stands for something that can be looked for in other words too.
    boolean means(Collection<String> stems) {
        return stems.stream()
                .anyMatch(stem ->
                        same.containsKey(stem)
                                || under.containsKey(stem)
                                || kinds.containsKey(stem));
    }

    boolean knows(Collection<String> stems) {
        return means(stems) || stems.stream().anyMatch(plain::contains);
    }

    private void read(String line) {
        var words = line.substring(line.indexOf(' ') + 1);
        var first = words.strip().split("[\\s:]+", 2)[0];
        Stream.of(words.split(":", 2)[0].split("\\s+", -1))
                .filter(Idioms::tied)
                .forEach(tied -> idioms.add(tied.toLowerCase(Locale.ROOT), first));
        switch (line.charAt(0)) {
            case '-' -> frame.addAll(stems(words));
            case '~' -> plain.addAll(stems(words));
            case '=' -> {
                var stems = stems(words);
                stems.forEach(stem -> put(same, stem, stems));
            }
            case '>' -> {
                var sides = words.split(":", 2);
                var asked = stems(sides[1]);
                stems(sides[0]).forEach(stem -> put(under, stem, asked));
            }
            case '<' -> {
                var sides = words.split(":", 2);
                var wider = stems(sides[1]);
                var places = stems(sides[0]);
                places.forEach(place -> put(same, place, wider));
                wider.forEach(stem -> put(under, stem, places));
            }
            case '!' -> asking.addAll(stems(words));
            default -> {
                var sides = line.split(":", 2);
                stems(sides[1]).forEach(stem -> put(kinds, stem, Set.of(sides[0])));
            }
        }
    }

    private static void put(Map<String, Set<String>> map, String stem, Set<String> more) {
        map.computeIfAbsent(stem, _ -> new HashSet<>()).addAll(more);
    }

    private static Set<String> all(Map<String, Set<String>> map, Collection<String> stems) {
        var found = new HashSet<String>();
        stems.forEach(stem -> found.addAll(map.getOrDefault(stem, Set.of())));
        return found;
    }

    /// Word by word, so that no word counts as too common beside the others; one that is written in
    /// two means neither of them.
    private static Set<String> stems(String words) {
        var stems = new HashSet<String>();
        Stream.of(words.strip().split("\\s+", -1))
                .filter(word -> !Idioms.tied(word))
                .map(Words::asked)
                .filter(asked -> asked.size() == 1)
                .flatMap(List::stream)
                .forEach(word -> stems.addAll(word.stems()));
        return stems;
    }
}
