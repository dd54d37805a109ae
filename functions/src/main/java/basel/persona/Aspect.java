package basel.persona;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What else an answer must tell, besides being about the right thing: "how long" is not answered
/// by what tells no time. They stand in the file `persona/aspects.txt`.
record Aspect(
        String name,
        Pattern asked,
        Pattern told,
        Set<String> kinds,
        Set<String> only,
        Set<String> deny) {
    static final String DURATION = "duration";
    static final String SPEAK = "speak";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    static final String NUMBERS =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen|ein(?:e|em|en|er)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert|dutzend)(?:th|s?te[nrms]?)?";
    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember";

    /// Of the first part of the file a question asks for one at most.
    private static final List<Aspect> ONE = new ArrayList<>();

    private static final List<Aspect> ALL = new ArrayList<>();

    static {
        read(Resources.lines("aspects.txt"));
    }

    /// What a question asks for; `plain` is the same in plain words.
    static List<Aspect> of(String question, String plain) {
        var one = ONE.stream().filter(aspect -> aspect.asks(question)).limit(1);
        var all = ALL.stream().filter(aspect -> aspect.asks(question) || aspect.asks(plain));
        return Stream.concat(one, all).toList();
    }

    /// Who says no to something need not tell how much of it.
    boolean told(Piece piece) {
        if (!piece.yes() && (only.isEmpty() || deny.contains(piece.kind()))) {
            return true;
        }
        boolean can = only.isEmpty() || only.contains(piece.kind());
        return can && (kinds.contains(piece.kind()) || told.matcher(piece.shown()).find());
    }

    private boolean asks(String question) {
        return asked.matcher(question).find();
    }

    private static void read(List<String> lines) {
        var part = ONE;
        var name = "";
        var said = new HashMap<String, String>();
        for (var line : lines) {
            var words = line.split("\\s+", 2);
            if (line.startsWith("[")) {
                add(part, name, said);
                part = line.equals("[one of]") ? ONE : ALL;
            } else if (words.length > 1) {
                said.put(words[0], words[1]);
            } else {
                add(part, name, said);
                name = line;
            }
        }
        add(part, name, said);
    }

    private static void add(List<Aspect> part, String name, Map<String, String> said) {
        if (said.containsKey("asked")) {
            part.add(
                    new Aspect(
                            name,
                            pattern(said.getOrDefault("asked", "")),
                            pattern(said.getOrDefault("told", "")),
                            words(said.getOrDefault("kinds", "")),
                            words(said.getOrDefault("only", "")),
                            words(said.getOrDefault("deny", ""))));
        }
        said.clear();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text.replace("{number}", NUMBERS).replace("{month}", MONTHS), FLAGS);
    }

    private static Set<String> words(String spaced) {
        return spaced.isEmpty() ? Set.of() : Set.of(spaced.split("\\s+"));
    }
}
