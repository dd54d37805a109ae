package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;

/// Runs of capitalised words, as names are written.
final class Names {
    private static final Set<String> INSIDE = Words.of("of & and und de la von der für +");
    private static final Set<String> FORMS =
            Words.of("gmbh ag kg se ltd inc llc plc co e.v ohg ug");
    private static final Set<String> NEVER =
            Words.of(
                    "i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
                            + " montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember christmas easter silvester weihnachten ostern black");

    private Names() {}

    /// The end (exclusive) of the name that begins at this token; the same index where none does.
    static int end(List<Token> tokens, int start) {
        var at = start;
        while (at < tokens.size() && belongs(tokens, start, at)) {
            at++;
        }
        while (at > start && !tokens.get(at - 1).word()) {
            at--;
        }
        while (at > start && INSIDE.contains(tokens.get(at - 1).lower())) {
            at--;
        }
        return at;
    }

    static boolean never(String lower) {
        return NEVER.contains(lower);
    }

    static boolean legalForm(String lower) {
        return FORMS.contains(lower);
    }

    private static boolean belongs(List<Token> tokens, int start, int at) {
        var token = tokens.get(at);
        if (token.capital() || (token.number() && at > start)) {
            return !NEVER.contains(token.lower());
        }
        if (at == start) {
            return false;
        }
        if (token.is("-") || token.is("&") || token.is(".")) {
            return at + 1 < tokens.size() && tokens.get(at + 1).word();
        }
        if (Words.of("van von der den de del du la le").contains(token.lower())) {
            return at + 1 < tokens.size()
                    && (tokens.get(at + 1).capital()
                            || (at + 2 < tokens.size()
                                    && tokens.get(at + 2).capital()
                                    && Words.of("der den de la")
                                            .contains(tokens.get(at + 1).lower())));
        }
        return token.is("of") && at + 1 < tokens.size() && tokens.get(at + 1).capital();
    }
}
