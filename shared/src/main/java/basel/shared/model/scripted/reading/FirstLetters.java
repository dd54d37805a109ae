package basel.shared.model.scripted.reading;

import java.util.HashSet;
import java.util.Set;

/// The letters with which what a regular expression matches may begin, as far as that is plain to
/// see.
final class FirstLetters {
    private FirstLetters() {}

    /// In small letters; empty where it may be anything.
    static Set<Character> of(String expression) {
        var letters = new HashSet<Character>();
        return collect(expression, letters) ? letters : Set.of();
    }

    /// Whether all that may begin this expression is known; what may is added.
    private static boolean collect(String expression, Set<Character> letters) {
        var rest = expression;
        while (true) {
            if (rest.isEmpty()) {
                return false;
            }
            var first = rest.charAt(0);
            if (first == '^') {
                rest = rest.substring(1);
            } else if (rest.startsWith("(?:")) {
                var close = closing(rest);
                for (var option : options(rest.substring(3, close))) {
                    if (!collect(option, letters)) {
                        return false;
                    }
                }
                if (!optional(rest, close + 1)) {
                    return true;
                }
                rest = rest.substring(close + 2);
            } else if (rest.startsWith("\\d")) {
                "0123456789".chars().forEach(digit -> letters.add((char) digit));
                return !optional(rest, 2);
            } else if (first == '['
                    && rest.indexOf(']') > 0
                    && rest.charAt(1) != '^'
                    && rest.indexOf('\\') < 0) {
                var close = rest.indexOf(']');
                rest.substring(1, close)
                        .chars()
                        .forEach(letter -> letters.add(Character.toLowerCase((char) letter)));
                if (!optional(rest, close + 1)) {
                    return true;
                }
                rest = rest.substring(close + 2);
            } else if (Character.isLetterOrDigit(first)) {
                letters.add(Character.toLowerCase(first));
                if (!optional(rest, 1)) {
                    return true;
                }
                rest = rest.substring(2);
            } else {
                return false;
            }
        }
    }

    private static boolean optional(String text, int at) {
        return at < text.length() && "?*".indexOf(text.charAt(at)) >= 0;
    }

    /// Where the group closes with which the text begins.
    private static int closing(String text) {
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no closing bracket: " + text);
    }

    private static java.util.List<String> options(String group) {
        var options = new java.util.ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < group.length(); i++) {
            var c = group.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c == '|') {
                options.add(group.substring(start, i));
                start = i + 1;
            }
        }
        options.add(group.substring(start));
        return options;
    }
}
