package basel.shared.model.openai;

/// Takes `<think>…</think>` out of pieces that are cut anywhere. What stands in an open thought
/// when the text ends was thought, not said.
final class ThoughtFilter {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private final StringBuilder held = new StringBuilder();
    private boolean thinking;
    private boolean said;

    /// What of it is said for sure.
    String take(String piece) {
        held.append(piece);
        var out = new StringBuilder();
        for (boolean found = true; found; ) {
            found = step(out);
        }
        return spoken(out.toString());
    }

    /// What was held back because it might have begun a mark of thought.
    String end() {
        var rest = thinking ? "" : held.toString();
        held.setLength(0);
        return spoken(rest);
    }

    /// Up to the next mark; false where there is none yet.
    private boolean step(StringBuilder out) {
        var mark = thinking ? CLOSE : OPEN;
        int at = held.indexOf(mark);
        int sure = at >= 0 ? at : held.length() - beginning(mark);
        if (!thinking) {
            out.append(held, 0, sure);
        }
        held.delete(0, at >= 0 ? at + mark.length() : sure);
        thinking ^= at >= 0;
        return at >= 0;
    }

    /// How many characters at the end may be the beginning of the mark.
    private int beginning(String mark) {
        for (int length = Math.min(mark.length() - 1, held.length()); length > 0; length--) {
            if (mark.startsWith(held.substring(held.length() - length))) {
                return length;
            }
        }
        return 0;
    }

    /// The blank lines between thought and answer are not part of the answer.
    private String spoken(String text) {
        var spoken = said ? text : text.stripLeading();
        said |= !spoken.isEmpty();
        return spoken;
    }
}
