package basel.persona;

import basel.shared.words.Words;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which words mean the same, which ask for others, which ask for a kind of fact, and which ask for
/// nothing or little.
@Singleton
final class Lexicon {
    /// Stems of the same meaning as any of these; without words of the same meaning, none.
    Set<String> same(Collection<String> stems) {
        return all(WordLists.ALL.same, stems);
    }

    /// Stems of what these words ask for.
    Set<String> under(Collection<String> stems) {
        return all(WordLists.ALL.under, stems);
    }

    /// The kinds of facts that a word asks for.
    Set<String> kinds(Collection<String> stems) {
        return all(WordLists.ALL.kinds, stems);
    }

    /// A question with plain words for the turns and idioms in it.
    String plain(String question) {
        return WordLists.ALL.idioms.plain(Phrasings.plain(question));
    }

    /// The stems of what the idioms in a text mean.
    Set<String> meant(String text) {
        var stems = new HashSet<String>();
        WordLists.ALL
                .idioms
                .meant(text)
                .forEach(word -> Words.asked(word).forEach(one -> stems.addAll(one.stems())));
        return stems;
    }

    Set<String> frame() {
        return WordLists.ALL.frame;
    }

    /// All words that mean something, as stems.
    Set<String> words() {
        return WordLists.ALL.words;
    }

    boolean frames(Collection<String> stems) {
        return stems.stream().anyMatch(WordLists.ALL.frame::contains);
    }

    /// Whether a word says little about what is asked.
    boolean plain(Collection<String> stems) {
        return stems.stream().anyMatch(WordLists.ALL.plain::contains);
    }

    /// Whether a word stands for something that can be looked for in other words too.
    boolean means(Collection<String> stems) {
        return stems.stream()
                .anyMatch(stem ->
                        WordLists.ALL.same.containsKey(stem)
                                || WordLists.ALL.under.containsKey(stem)
                                || WordLists.ALL.kinds.containsKey(stem));
    }

    /// Whether nothing is an answer that does not tell of it.
    boolean must(Collection<String> stems) {
        return stems.stream().anyMatch(WordLists.ALL.must::contains);
    }

    boolean knows(Collection<String> stems) {
        return means(stems) || stems.stream().anyMatch(WordLists.ALL.plain::contains);
    }

    private static Set<String> all(Map<String, Set<String>> map, Collection<String> stems) {
        var found = new HashSet<String>();
        stems.forEach(stem -> found.addAll(map.getOrDefault(stem, Set.of())));
        return found;
    }
}
