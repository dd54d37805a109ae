package basel.persona;

import basel.talk.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Lets a model's sentences through that cite what they rest on and say no more than that; others
/// are dropped. Each gets the numbers of its sources for the reader. Where no sentence is left, the
/// reply is that it is not known.
final class SentenceGate implements Gate {
    static final String NONE = "none";

    private static final Pattern MARK = Pattern.compile("\\s*\\[\\^([A-Za-z0-9._-]{1,40})]");

    /// A sentence is over when another begins: marks may still come after its full stop.
    private static final Pattern OVER =
            Pattern.compile(
                    "(?:[.!?…][\"”“»)]*(?:\\s*\\[\\^[^\\]\\s]{1,40}])*\\s+|\\s*\\n+\\s*)(?=[^\\s\\[])");

    private final Claims claims;
    private final String unknown;
    private final StringBuilder held = new StringBuilder();
    private final List<String> cited = new ArrayList<>();
    private boolean said;

    SentenceGate(Claims claims, String unknown) {
        this.claims = claims;
        this.unknown = unknown;
    }

    @Override
    public String take(String piece) {
        held.append(piece);
        var sure = new StringBuilder();
        for (var over = OVER.matcher(held); over.find(); over = OVER.matcher(held)) {
            sure.append(pass(held.substring(0, over.end())));
            held.delete(0, over.end());
        }
        return sure.toString();
    }

    @Override
    public String end() {
        var last = pass(held.toString());
        held.setLength(0);
        return said ? last : unknown + " [^" + NONE + "]";
    }

    private String pass(String sentence) {
        var marks =
                MARK.matcher(sentence)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
        var bare = MARK.matcher(sentence).replaceAll("").strip();
        if (bare.isEmpty() || !claims.supported(bare, marks)) {
            return "";
        }
        var line = (said ? " " : "") + bare + numbered(claims.cited(marks));
        said = true;
        return line;
    }

    /// The marks for the engine, and the numbers that it will give them for the reader.
    private String numbered(List<String> marks) {
        var tail = new StringBuilder();
        for (var mark : marks) {
            if (!cited.contains(mark)) {
                cited.add(mark);
            }
            tail.append(" [^")
                    .append(mark)
                    .append("] [")
                    .append(cited.indexOf(mark) + 1)
                    .append(']');
        }
        return tail.toString();
    }
}
