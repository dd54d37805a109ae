package basel.persona;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What else an answer must tell, besides being about the right thing: "how long" is not answered
/// by what tells no time.
enum Aspect {
    DURATION(
            "\\b(?:how long|how many (?:years|months)|number of years|years in|total .{0,20}experience|since when|years of|wie lange|wie ?viele[nr]? (?:jahren?|monaten?)|seit wann|jahre (?:berufs)?erfahrung)\\b",
            "(?:\\d|"
                    + Numbers.WORDS
                    + ")[\\d.,]*\\+?[\\s-]*(?:years?|jahre?n?|months?|monate?n?)\\b|\\b(?:since|seit|from|von|until|bis) (?:\\p{L}+ )?(?:19|20)\\d\\d",
            "years"),
    COUNT(
            "\\b(?:how (?:many|big|large)|wie (?:viele[nr]?|groß)|wieviele)\\b",
            "\\d|\\b" + Numbers.WORDS + "\\b",
            ""),
    AMOUNT(
            "\\b(?:how much|wie ?viel|wie hoch)\\b",
            "\\d|%|\\b" + Numbers.WORDS + "\\b",
            "preference"),
    WHEN(
            "^\\s*(?:and |und )?(?:when|since when|wann)\\b|\\b(?:what|which|in welchem|welches) (?:year|jahr)\\b",
            "\\d|\\b(?:" + Numbers.MONTHS + "|immediately|sofort)\\b",
            "availability"),
    WHY(
            "^\\s*(?:and |und )?(?:why|warum|wieso|weshalb)\\b",
            "\\b(?:because|since|so that|to be able|weil|da|damit|wegen|due to)\\b",
            "motivation value");

    private final Pattern asked;
    private final Pattern told;

    /// Kinds of facts that always tell it, with spaces in between.
    private final String kinds;

    Aspect(String asked, String told, String kinds) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.asked = Pattern.compile(asked, flags);
        this.told = Pattern.compile(told, flags);
        this.kinds = kinds;
    }

    /// What a question asks for.
    static List<Aspect> of(String question) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.asked.matcher(question).find())
                .limit(1)
                .toList();
    }

    boolean told(Piece piece) {
        return List.of(kinds.split(" ", -1)).contains(piece.kind())
                || told.matcher(piece.shown()).find();
    }

    /// How numbers and times are written out.
    private static final class Numbers {
        static final String WORDS =
                "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen|ein(?:e|em|en|er)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert|dutzend)";
        static final String MONTHS =
                "january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember";
    }
}
