package basel.shared.model.scripted.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Small sets of words, written as one line each.
final class Words {
    /// Rules write their words where they use them; each set and pattern is made once.
    private static final Map<String, Set<String>> SETS = new ConcurrentHashMap<>();

    private static final Map<String, Phrases> PHRASES = new ConcurrentHashMap<>();

    private Words() {}

    static Set<String> of(String spaced) {
        return SETS.computeIfAbsent(spaced, Words::split);
    }

    private static Set<String> split(String spaced) {
        return Arrays.stream(spaced.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> read(String resource) {
        return Lexicon.lines(resource).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Any of these phrases as whole words, in any case.
    static Phrases any(String... phrases) {
        return PHRASES.computeIfAbsent(String.join("|", phrases), _ -> Phrases.of(phrases));
    }

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
}
