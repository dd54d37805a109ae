package basel.persona;

import basel.shared.words.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes German compounds apart of which nothing is known but their halves: "Umsatzsteuermeldung"
/// is asked for as "Umsatzsteuer Meldung".
record Compounds(Lexicon lexicon, Set<String> vocabulary) {
    private static final Pattern LONG = Pattern.compile("\\p{L}{9,}");
    private static final int SHORTEST = 5;

    String split(String text) {
        return LONG.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(apart(found.group())));
    }

    /// The longest first half, where one half is known and the other says little: two that say much
    /// would be another thing.
    private String apart(String word) {
        if (known(word)) {
            return word;
        }
        for (int cut = word.length() - SHORTEST; cut >= SHORTEST; cut--) {
            var first = unlinked(word.substring(0, cut));
            var second =
                    word.substring(cut, cut + 1).toUpperCase(Locale.ROOT) + word.substring(cut + 1);
            if ((means(first) && general(second)) || (general(first) && means(second))) {
                return first + " " + second;
            }
        }
        return word;
    }

    private boolean means(String word) {
        var asked = Words.asked(word);
        return asked.size() == 1
                && lexicon.means(asked.getFirst().stems())
                && !lexicon.plain(asked.getFirst().stems());
    }

    /// Whether a word says little, and names nobody who does something.
    private boolean general(String word) {
        var asked = Words.asked(word);
        return asked.size() == 1
                && !word.endsWith("er")
                && !word.endsWith("erin")
                && (lexicon.plain(asked.getFirst().stems())
                        || lexicon.frames(asked.getFirst().stems()));
    }

    private static String unlinked(String first) {
        return first.endsWith("s") && first.length() > SHORTEST
                ? first.substring(0, first.length() - 1)
                : first;
    }

    private boolean known(String word) {
        var asked = Words.asked(word);
        return asked.size() == 1
                && (lexicon.knows(asked.getFirst().stems())
                        || lexicon.frames(asked.getFirst().stems())
                        || asked.getFirst().stems().stream().anyMatch(vocabulary::contains));
    }
}
