package basel.persona;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns of several words that mean what one word means: "bring on" is to mentor. `*` stands for up
/// to three words between.
final class Idioms {
    /// A word, or the end of a sentence, beyond which no idiom goes on.
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)?|[.!?:;](?=\\s)");

    private static final Pattern STOP = Pattern.compile("[.!?:;]");
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\p{N}]{2,}");
    private static final Pattern TIED = Pattern.compile("[_-]+");
    private static final String ANY = "*";
    private static final int MOST_BETWEEN = 3;
    private static final int KEY = 2;
    private static final int BENDS = 4;
    private static final int LONGEST_END = 3;

    private final Map<String, List<Idiom>> byStart = new HashMap<>();

    private record Idiom(List<String> words, String meaning) {}

    private record Found(int to, String meaning) {}

    /// Takes a word that is tied of several; others are none.
    void add(String tied, String meaning) {
        var words = Stream.of(TIED.split(tied, -1)).filter(word -> !word.isEmpty()).toList();
        if (words.size() > 1) {
            byStart.computeIfAbsent(key(words.getFirst()), _ -> new ArrayList<>())
                    .add(new Idiom(words, meaning));
        }
    }

    static boolean tied(String word) {
        return TIED.matcher(word).find();
    }

    /// The text with one word for each idiom; of several at one place the longest.
    String plain(String text) {
        var words = words(text);
        var plain = new StringBuilder();
        int written = 0;
        int at = 0;
        while (at < words.size()) {
            var longest = longest(words, at);
            if (longest.isPresent()) {
                plain.append(text, written, words.get(at).start())
                        .append(' ')
                        .append(longest.get().meaning())
                        .append(' ');
                written = words.get(longest.get().to() - 1).end();
            }
            at = longest.map(Found::to).orElse(at + 1);
        }
        return plain.append(text.substring(written)).toString();
    }

    /// What the idioms in a text mean.
    Set<String> meant(String text) {
        var words = words(text);
        var meant = new LinkedHashSet<String>();
        for (int at = 0; at < words.size(); at++) {
            all(words, at).forEach(found -> meant.add(found.meaning()));
        }
        return meant;
    }

    private static List<MatchResult> words(String text) {
        return WORD.matcher(text).results().toList();
    }

    private Optional<Found> longest(List<MatchResult> words, int at) {
        return all(words, at).stream().max(Comparator.comparingInt(Found::to));
    }

    private List<Found> all(List<MatchResult> words, int at) {
        var first = low(words.get(at));
        return byStart.getOrDefault(key(first), List.of()).stream()
                .map(idiom -> new Found(end(idiom.words(), 0, words, at), idiom.meaning()))
                .filter(found -> found.to() > 0)
                .toList();
    }

    /// Where an idiom ends whose words from `next` on begin at `at`; 0 where it does not stand.
    private static int end(List<String> idiom, int next, List<MatchResult> words, int at) {
        if (next == idiom.size()) {
            return at;
        }
        if (!idiom.get(next).equals(ANY)) {
            boolean here = at < words.size() && same(idiom.get(next), words.get(at));
            return here ? end(idiom, next + 1, words, at + 1) : 0;
        }
        for (int between = 0; between <= MOST_BETWEEN; between++) {
            int end = end(idiom, next + 1, words, at + between);
            if (end > 0) {
                return end;
            }
            if (at + between < words.size() && stops(words.get(at + between))) {
                return 0;
            }
        }
        return 0;
    }

    /// Whether a word is another's form, as far as its end tells; one in capitals is none.
    private static boolean same(String word, MatchResult found) {
        var said = low(found);
        if (said.equals(word) || said.equals(word + "s")) {
            return true;
        }
        boolean name = CAPITALS.matcher(found.group()).matches();
        if (name || word.length() < BENDS || said.length() > word.length() + LONGEST_END) {
            return false;
        }
        return said.startsWith(
                word.endsWith("e") || word.endsWith("y")
                        ? word.substring(0, word.length() - 1)
                        : word);
    }

    private static boolean stops(MatchResult word) {
        return STOP.matcher(word.group()).matches();
    }

    private static String low(MatchResult word) {
        return word.group().toLowerCase(Locale.ROOT);
    }

    private static String key(String word) {
        return word.substring(0, Math.min(KEY, word.length()));
    }
}
