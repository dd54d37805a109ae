package basel.shared.model.scripted.reading;

import java.util.regex.Pattern;

/// How numbers of years are written.
final class YearsPatterns {
    private static final String UNIT = "(?:one|two|three|four|five|six|seven|eight|nine)";

    private static final String EINS = "(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)";

    private static final String NUMBER =
            "(\\d+(?:[.,]\\d+)?|half a|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?: and a |-and-a-)half|(?:twenty|thirty|forty)(?:[- ]"
                    + UNIT
                    + ")?|(?:a|one|two|three) decades?|"
                    + UNIT
                    + "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|zero|an?(?= )"
                    + "|ein halbes|"
                    + EINS
                    + "und(?:zwanzig|dreißig|vierzig)|(?:"
                    + EINS
                    + "|zehn)einhalb|anderthalb|(?:ein|zwei|drei) jahrzehnte?n?|"
                    + EINS
                    + "(?! halbes)|eine[mnr]?|eins|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|dreißig|vierzig|null)";

    static final Pattern YEARS =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,-])"
                            + NUMBER
                            + "(?:(?<=decade|decades|jahrzehnt|jahrzehnte|jahrzehnten)|\\+?(?:[ -](?:good|full|long|solid|more|odd|happy|great|whole|further|gute[nr]?|volle[nr]?|lange|ganze|weitere[nr]?|schöne|glückliche))?[ -](?:years?'?|jahr(?:e|en|es)?|jährchen|yrs?))(?![\\p{L}\\d])(?! (?:ago|old|early|late|later|younger|older|in advance|alt|später|früher|zuvor|vorher|jünger|älter|apart|straight up))",
                    Words.FLAGS);

    static final Pattern OF_THEM =
            Pattern.compile(
                    "(?<![\\p{L}\\d])"
                            + NUMBER
                            + " (?:of (?:them|those|these|which|that)|davon|as an?|as the|as (?=\\p{L})|als)(?![\\p{L}])",
                    Words.FLAGS);

    static final Pattern LAST_ONES =
            Pattern.compile(
                    "(?<![\\p{L}])(?:last|first|past|other|latest|letzten|ersten|anderen|restlichen|davon|davor|before that|then|danach|dann) $",
                    Words.FLAGS);

    static final Pattern WHERE =
            Pattern.compile(
                    " (?:years? |jahre )?(?:of them |davon )?(?:as|at|with|in|als|bei|beim|im|an einer|an der|am) ",
                    Words.FLAGS);

    static final Pattern BARE =
            Pattern.compile("(?<![\\p{L}\\d.,-])" + NUMBER + "(?![\\p{L}\\d])", Words.FLAGS);

    static final Pattern NOT_BEFORE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:after|within|every|per|this|once|vor|pro|im|jedes|aged?|age of|in|nach|alle|innerhalb von) (?:about |over |etwa |ca\\. )?$",
                    Words.FLAGS);

    static final Phrases CORRECTION = Phrases.read("years", "correction");

    static final Pattern ELISION =
            Pattern.compile(
                    NUMBER + " (?:more |weitere )?(?:at|with|of|bei|beim|als) ", Words.FLAGS);

    private YearsPatterns() {}
}
