package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word or a sign of a text, and where it stands. Words are cut at hyphens and slashes, so that
/// `Java-Entwickler` holds `Java`; `C++`, `C#`, `.NET`, `Node.js`, `4.5` and `don't` are words.
public record Token(String text, String lower, int start, int end, boolean word) {
    private static final String INNER = ".'’&_,";

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var at = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c != '\n' && Character.isWhitespace(c)) {
                at++;
                continue;
            }
            var end = startsWord(text, at) ? endOfWord(text, at) : at + 1;
            tokens.add(token(text, at, end));
            at = end;
        }
        return tokens;
    }

    boolean is(String sign) {
        return lower.equals(sign);
    }

    boolean capital() {
        return word && Character.isUpperCase(text.charAt(0));
    }

    boolean number() {
        return word && Character.isDigit(text.charAt(0));
    }

    private static Token token(String text, int start, int end) {
        var words = text.substring(start, end);
        var word = end - start > 1 || Character.isLetterOrDigit(text.charAt(start));
        return new Token(
                words, words.toLowerCase(Locale.ROOT).replace('’', '\''), start, end, word);
    }

    private static boolean startsWord(String text, int at) {
        return letter(text, at)
                || (text.charAt(at) == '.' && !letter(text, at - 1) && upper(text, at + 1));
    }

    private static int endOfWord(String text, int start) {
        var at = start + 1;
        while (at < text.length() && (letter(text, at) || joins(text, at))) {
            at++;
        }
        while (at < text.length()
                && (text.charAt(at) == '+' || text.charAt(at) == '#')
                && !letter(text, at + 1)) {
            at++;
        }
        return at;
    }

    /// A sign that joins two halves of one word. A comma joins digits only, an apostrophe letters.
    private static boolean joins(String text, int at) {
        var c = text.charAt(at);
        if (INNER.indexOf(c) < 0 || !letter(text, at + 1) || !letter(text, at - 1)) {
            return false;
        }
        return c != ','
                || (Character.isDigit(text.charAt(at - 1))
                        && Character.isDigit(text.charAt(at + 1)));
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean upper(String text, int at) {
        return at < text.length() && Character.isUpperCase(text.charAt(at));
    }
}
