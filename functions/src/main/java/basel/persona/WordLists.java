package basel.persona;

import basel.shared.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The files `persona/lexicon.txt`, `persona/thesaurus.txt` and `persona/plain.txt`, by stems. They
/// are read when the first question is asked, once.
final class WordLists {
    static final WordLists ALL = new WordLists();

    final Map<String, Set<String>> same = new HashMap<>();
    final Map<String, Set<String>> under = new HashMap<>();
    final Map<String, Set<String>> kinds = new HashMap<>();
    final Set<String> frame = new HashSet<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Set<String> mustBe = new HashSet<>();
    final Set<String> must = new HashSet<>();
    private final Set<String> asking = new HashSet<>();
    final Set<String> plain = new HashSet<>();
    final Set<String> words = new HashSet<>();
    final Idioms idioms = new Idioms();

    private WordLists() {
        Resources.lines("lexicon.txt").forEach(this::read);
        Resources.lines("thesaurus.txt").forEach(this::read);
        Resources.lines("plain.txt").forEach(line -> plain.addAll(stems(line)));
        List.copyOf(mustBe).forEach(word -> must.addAll(groups.getOrDefault(word, Set.of())));
        groups.values().forEach(stems -> stems.forEach(stem -> put(same, stem, stems)));
        groups.clear();
        frame.removeAll(asking);
        same.values().forEach(stems -> stems.removeAll(frame));
        words.addAll(same.keySet());
        words.addAll(under.keySet());
        words.addAll(kinds.keySet());
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
                var group = groups.computeIfAbsent(first, _ -> new HashSet<>());
                group.addAll(stems(words));
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
            case '+' -> {
                must.addAll(stems(words));
                mustBe.addAll(List.of(words.strip().split("\\s+", -1)));
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
