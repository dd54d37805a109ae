package basel.shared.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words as a search compares them: small letters, without common words, as stems, without accents.
/// `C++`, `C#` and numbers are words too.
public final class Words {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)?(?:\\+\\+|#)?");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’].*");

    /// From this length on a word may be a compound, of halves of this length or more.
    private static final int COMPOUND = 11;

    private static final int HALF = 5;

    /// No compound is longer; each more letter would cost another two stems.
    private static final int LONGEST_COMPOUND = 64;

    private Words() {}

    /// The stems of a text in order, each as often as it is there. Where the text's language is not
    /// clear, each word stands there as English and as German.
    public static List<String> of(String text) {
        var words = split(text);
        var tongues = Tongue.of(words);
        return words.stream()
                .filter(word -> tongues.stream().noneMatch(tongue -> tongue.common(word)))
                .flatMap(word -> stems(word, tongues).stream())
                .toList();
    }

    /// What German compounds in a text may be made of: the stems of both halves of each long word,
    /// wherever it is cut. Most cuts make no word, and are never asked for.
    public static Set<String> parts(String text) {
        var words = split(text);
        if (!Tongue.of(words).contains(Tongue.GERMAN)) {
            return Set.of();
        }
        return words.stream()
                .flatMap(word -> halves(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A word that is asked for: its stems, and those of its halves where it may be a compound.
    public record Asked(Set<String> stems, Set<String> parts) {
        public Asked {
            stems = Set.copyOf(stems);
            parts = Set.copyOf(parts);
        }
    }

    /// The different words that a question asks for: whatever language the question is in, it finds
    /// the same word in texts of both.
    public static List<Asked> asked(String question) {
        var words = split(question);
        var tongues = Tongue.of(words);
        boolean german = tongues.contains(Tongue.GERMAN);
        return words.stream()
                .filter(word -> tongues.stream().noneMatch(tongue -> tongue.common(word)))
                .map(word -> new Asked(stems(word, Tongue.ALL), german ? halves(word) : Set.of()))
                .distinct()
                .toList();
    }

    private static Set<String> halves(String word) {
        var halves = new HashSet<String>();
        if (word.length() >= COMPOUND && word.length() <= LONGEST_COMPOUND) {
            for (int cut = HALF; cut <= word.length() - HALF; cut++) {
                halves.add(folded(GermanStems.of(word.substring(0, cut))));
                halves.add(folded(GermanStems.of(word.substring(cut))));
            }
        }
        return halves;
    }

    private static List<String> split(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        WORD.matcher(plain).results().map(MatchResult::group).forEach(words::add);
        return words;
    }

    private static Set<String> stems(String word, List<Tongue> tongues) {
        var bare = APOSTROPHE.matcher(word).replaceFirst("");
        Stream<String> stems = tongues.stream().map(tongue -> folded(tongue.stem(bare)));
        return stems.collect(Collectors.toUnmodifiableSet());
    }

    private static String folded(String stem) {
        var apart = Normalizer.normalize(stem, Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("");
    }
}
