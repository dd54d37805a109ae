package basel.persona;

import basel.shared.words.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// The words of a text, each as its English and its German stem, and what its compounds may be made
/// of.
record Stems(Set<String> words, Set<String> parts) {
    static Stems of(String text) {
        var words = new HashSet<String>();
        Words.asked(text).forEach(word -> words.addAll(word.stems()));
        return new Stems(words, Words.parts(text));
    }

    Stems with(Set<String> more) {
        var all = new HashSet<>(words);
        all.addAll(more);
        return new Stems(all, parts);
    }

    boolean has(Collection<String> stems) {
        return !Collections.disjoint(words, stems);
    }

    boolean hasPart(Collection<String> stems) {
        return !Collections.disjoint(parts, stems);
    }
}
