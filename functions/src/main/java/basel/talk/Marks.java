package basel.talk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes the marks (`[^q1]`) out of a stream of text and notes them. What may be the beginning of a
/// mark is held back until the next piece decides.
final class Marks {
    private static final Pattern MARK = Pattern.compile("[ \\t]?\\[\\^([A-Za-z0-9._-]{1,40})]");
    private static final Pattern BEGINNING =
            Pattern.compile("[ \\t]?(\\[(\\^[A-Za-z0-9._-]{0,40})?)?$");

    private final StringBuilder held = new StringBuilder();
    private final Set<String> found = new LinkedHashSet<>();

    /// The text that is sure by now.
    String take(String piece) {
        held.append(piece);
        var sure = withoutMarks();
        int end = beginning(sure);
        held.setLength(0);
        held.append(sure, end, sure.length());
        return sure.substring(0, end);
    }

    /// What was still held back: no more pieces come.
    String end() {
        var rest = held.toString();
        held.setLength(0);
        return rest;
    }

    /// The marks so far, each once, in order.
    List<String> found() {
        return List.copyOf(found);
    }

    private String withoutMarks() {
        var matcher = MARK.matcher(held);
        var text = new StringBuilder();
        while (matcher.find()) {
            found.add(matcher.group(1));
            matcher.appendReplacement(text, "");
        }
        return matcher.appendTail(text).toString();
    }

    /// Where a mark, or half a character, may begin at the end of the text.
    private static int beginning(String text) {
        var matcher = BEGINNING.matcher(text);
        int end = matcher.find() ? matcher.start() : text.length();
        boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return half ? end - 1 : end;
    }
}
