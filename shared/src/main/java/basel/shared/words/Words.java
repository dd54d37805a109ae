package basel.shared.words;

import java.text.Normalizer;
import java.util.ArrayList;
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

    /// The different words that a question asks for, each as the set of its stems: whatever
    /// language the question is in, it finds the same word in texts of both.
    public static List<Set<String>> asked(String question) {
        var words = split(question);
        var tongues = Tongue.of(words);
        var both = Tongue.ALL;
        return words.stream()
                .filter(word -> tongues.stream().noneMatch(tongue -> tongue.common(word)))
                .map(word -> stems(word, both))
                .distinct()
                .toList();
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
