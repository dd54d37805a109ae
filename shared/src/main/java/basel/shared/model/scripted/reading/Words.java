package basel.shared.model.scripted.reading;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Small sets of words, written as one line each.
final class Words {
    private Words() {}

    static Set<String> of(String spaced) {
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

    /// A pattern for any of these phrases as whole words, in any case.
    static Pattern any(String... phrases) {
        var all = String.join("|", phrases);
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + all + ")(?![\\p{L}\\d])", FLAGS);
    }

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
}
