package basel.persona;

import java.util.List;
import java.util.regex.Pattern;

/// How a thing is asked for in several words, and the plain words for it: the file
/// `persona/phrasings.txt`, in its order.
final class Phrasings {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<Phrasing> ALL =
            Resources.lines("phrasings.txt").stream().map(Phrasings::read).toList();

    private Phrasings() {}

    /// The question in words that can be looked for one by one.
    static String plain(String question) {
        var text = question;
        for (var one : ALL) {
            text = one.pattern().matcher(text).replaceAll(one.words());
        }
        return text;
    }

    private record Phrasing(Pattern pattern, String words) {}

    private static Phrasing read(String line) {
        int arrow = line.lastIndexOf("=>");
        var pattern =
                Pattern.compile(
                        "(?<!\\p{L})(?:" + line.substring(0, arrow).strip() + ")(?!\\p{L})", FLAGS);
        var words = " " + line.substring(arrow + 2).strip() + " ";
        return new Phrasing(pattern, words);
    }
}
