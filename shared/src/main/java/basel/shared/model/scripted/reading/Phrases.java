package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Phrases, found as whole words and in any case. Each is a regular expression; they are filed
/// under the letters with which they may begin, so that a text is searched word by word and not
/// phrase by phrase.
final class Phrases {
    private final Map<Character, Pattern> byFirst = new HashMap<>();
    private final Pattern all;

    Phrases(List<String> phrases) {
        all = compiled(phrases);
        var filed = new HashMap<Character, List<String>>();
        var anywhere = new ArrayList<String>();
        for (var phrase : phrases) {
            var firsts = FirstLetters.of(phrase);
            if (firsts.isEmpty()) {
                anywhere.add(phrase);
            }
            firsts.forEach(
                    first -> filed.computeIfAbsent(first, _ -> new ArrayList<>()).add(phrase));
        }
        filed.values().forEach(list -> list.addAll(anywhere));
        filed.forEach((first, list) -> byFirst.put(first, compiled(list)));
        if (!anywhere.isEmpty()) {
            byFirst.put(ANY, compiled(anywhere));
        }
    }

    private static final char ANY = 0;

    static Phrases of(String... phrases) {
        return new Phrases(Arrays.asList(phrases));
    }

    /// A section of a file of phrases.
    static Phrases read(String file, String section) {
        var lines = Lexicon.lines("phrases/" + file + ".txt");
        var start = lines.indexOf("[" + section + "]");
        if (start < 0) {
            throw new IllegalStateException(
                    "no section " + section + " in phrases/" + file + ".txt");
        }
        return new Phrases(
                lines.stream().skip(start + 1L).takeWhile(line -> !line.isEmpty()).toList());
    }

    /// Whether one of them stands in the text.
    boolean in(String text) {
        return first(text) != null;
    }

    /// Whether the text is one of them and nothing else.
    boolean is(String text) {
        return all.matcher(text).matches();
    }

    /// The text without them.
    String cutFrom(String text) {
        return in(text) ? all.matcher(text).replaceAll(" ") : text;
    }

    /// For the words found.
    Matcher matcher(String text) {
        return all.matcher(text);
    }

    private @org.jspecify.annotations.Nullable MatchResult first(String text) {
        var matchers = new HashMap<Pattern, Matcher>();
        for (var at = 0; at < text.length(); at++) {
            if (begins(text, at)) {
                var pattern =
                        byFirst.getOrDefault(
                                Character.toLowerCase(text.charAt(at)), byFirst.get(ANY));
                if (pattern != null) {
                    var matcher =
                            matchers.computeIfAbsent(
                                    pattern,
                                    key ->
                                            key.matcher(text)
                                                    .useTransparentBounds(true)
                                                    .useAnchoringBounds(false));
                    if (matcher.region(at, text.length()).lookingAt()) {
                        return matcher;
                    }
                }
            }
        }
        return null;
    }

    private static boolean begins(String text, int at) {
        var c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        }
        return !Character.isWhitespace(c)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static Pattern compiled(List<String> phrases) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + String.join("|", phrases) + ")(?![\\p{L}\\d])",
                Words.FLAGS);
    }
}
