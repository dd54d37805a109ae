package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers of years in an answer, and which of them the person took back.
final class YearsMentions {
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

    private static final Pattern YEARS =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,-])"
                            + NUMBER
                            + "(?:(?<=decade|decades|jahrzehnt|jahrzehnte|jahrzehnten)|\\+?(?:[ -](?:good|full|long|solid|more|odd|happy|great|whole|further|gute[nr]?|volle[nr]?|lange|ganze|weitere[nr]?|schöne|glückliche))?[ -](?:years?'?|jahr(?:e|en|es)?|jährchen|yrs?))(?![\\p{L}\\d])(?! (?:ago|old|early|late|later|younger|older|in advance|alt|später|früher|zuvor|vorher|jünger|älter|apart|straight up))",
                    Words.FLAGS);

    private static final Pattern OF_THEM =
            Pattern.compile(
                    "(?<![\\p{L}\\d])"
                            + NUMBER
                            + " (?:of (?:them|those|these|which|that)|davon|as an?|as the|as (?=\\p{L})|als)(?![\\p{L}])",
                    Words.FLAGS);

    private static final Pattern LAST_ONES =
            Pattern.compile(
                    "(?<![\\p{L}])(?:last|first|past|other|latest|letzten|ersten|anderen|restlichen|davon|davor|before that|then|danach|dann) $",
                    Words.FLAGS);

    static final Pattern WHERE =
            Pattern.compile(
                    " (?:years? |jahre )?(?:of them |davon )?(?:as|at|with|in|als|bei|beim|im|an einer|an der|am) ",
                    Words.FLAGS);

    private static final Pattern BARE =
            Pattern.compile("(?<![\\p{L}\\d.,-])" + NUMBER + "(?![\\p{L}\\d])", Words.FLAGS);

    private static final Pattern NOT_BEFORE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:after|within|every|per|this|once|vor|pro|im|jedes|aged?|age of|in|nach|alle|innerhalb von) (?:about |over |etwa |ca\\. )?$",
                    Words.FLAGS);

    private static final Phrases CORRECTION = Phrases.read("years", "correction");

    private static final Phrases HOW_LONG = Phrases.read("years", "how-long");

    private static final int ELIDED = 110;

    private static final Pattern ELISION =
            Pattern.compile(
                    NUMBER + " (?:more |weitere )?(?:at|with|of|bei|beim|als) ", Words.FLAGS);

    private static final int NEAR = 70;

    private YearsMentions() {}

    /// A number of years, where it stands, and whether the word "years" stands with it.
    record Mention(String number, int start, int end, boolean named) {}

    static List<Mention> mentions(Reading reading) {
        var text = reading.text();
        List<Mention> mentions = new ArrayList<>();
        var asked = HOW_LONG.in(reading.question().text());
        for (var sentence : reading.sentences()) {
            if (sentence.stream().anyMatch(YearsMentions::figure)) {
                mentions(text, sentence, asked, mentions);
            }
        }
        return mentions;
    }

    private static boolean figure(Clause clause) {
        return clause.tokens().stream()
                .anyMatch(token ->
                        token.number()
                                || Figures.value(token.lower()).isPresent()
                                || token.lower().startsWith("jahrzehnt")
                                || token.lower().startsWith("decade"));
    }

    static void mentions(
            String text, List<Clause> sentence, boolean asked, List<Mention> mentions) {
        var matcher =
                BARE.matcher(text)
                        .useTransparentBounds(true)
                        .region(sentence.getFirst().start(), sentence.getLast().end());
        while (matcher.find()) {
            var years = YEARS.matcher(text).region(matcher.start(), text.length());
            years.useTransparentBounds(true);
            var last = lastOnes(text, matcher) && !mentions.isEmpty();
            var elided =
                    !mentions.isEmpty()
                            && mentions.getLast().named()
                            && matcher.start() - mentions.getLast().end() < ELIDED
                            && ELISION.matcher(text)
                                    .region(matcher.start(), text.length())
                                    .lookingAt();
            var named =
                    elided
                            || years.lookingAt()
                            || last
                            || OF_THEM.matcher(text)
                                    .region(matcher.start(), text.length())
                                    .lookingAt();
            var begins =
                    asked
                            && matcher.start() < 20
                            && text.substring(0, matcher.start()).strip().split("\\s+").length <= 2;
            var article =
                    matcher.group(1).equalsIgnoreCase("a")
                            || matcher.group(1).equalsIgnoreCase("ein");
            var lone =
                    matcher.end() == text.length()
                            || ".,!".indexOf(text.charAt(matcher.end())) >= 0;
            if (named && article && !spent(text, matcher)) {
                continue;
            }
            if (named
                    && (!NOT_BEFORE.matcher(before(text, matcher)).find()
                            || spentAfter(text, matcher, article))) {
                mentions.add(new Mention(matcher.group(1), matcher.start(), matcher.end(), true));
            } else if (!article
                    && lone
                    && !mentions.isEmpty()
                    && mentions.getLast().named()
                    && matcher.start() - mentions.getLast().end() < ELIDED
                    && before(text, matcher)
                            .matches(
                                    "(?is).*(?:^| )(?:did|done|used|wrote|worked|taught|played|sold) [^.]{0,30} for ")) {
                mentions.add(new Mention(matcher.group(1), matcher.start(), matcher.end(), true));
            } else if (!article
                    && !before(text, matcher).matches("(?is).*(?:^| )(?:for|of|um|with|mit) ")) {
                mentions.add(
                        new Mention(
                                matcher.group(1), matcher.start(), matcher.end(), begins && lone));
            }
        }
    }

    /// "The last five as head chef", "die letzten sechs als Leitung".
    private static boolean lastOnes(String text, Matcher matcher) {
        return LAST_ONES.matcher(before(text, matcher)).find()
                && WHERE.matcher(text).region(matcher.end(), text.length()).lookingAt();
    }

    /// "For a year", "spent a year", "a year as": an article counts only where a time is meant.
    private static boolean spent(String text, Matcher matcher) {
        var before = before(text, matcher).toLowerCase(java.util.Locale.ROOT);
        var after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 30));
        return before.matches(
                        "(?s).*(?:for|spent|did|just|only|almost|nearly|another|then|plus|after that|dann|danach|weil ich|war|bin|habe|nur|noch|knapp|gut|fast|etwa) (?:about |over |nur |noch |knapp |gut )*")
                && (before.matches("(?s).*(?:for|spent) ")
                        || Words.any("bei", "at", "as", "als", "in", "im", "with").in(after));
    }

    /// "After six years at Siemens" tells of them, "after six years" does not.
    private static boolean spentAfter(String text, Matcher matcher, boolean article) {
        var rest = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 20));
        return !article
                && before(text, matcher).matches("(?is).*(?:after|nach) $")
                && rest.matches("(?is) \\p{L}+ (?:at|as|with|bei|als) .*");
    }

    static String before(String text, Matcher matcher) {
        return text.substring(Math.max(0, matcher.start() - 30), matcher.start());
    }

    /// Drops a number that is taken back for the next one, which then counts as years too.
    static List<Mention> lasting(Reading reading, List<Mention> mentions) {
        var lasting = new ArrayList<Mention>();
        for (var i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            var next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
            if (next != null && takenBack(reading.text(), mention, next)) {
                mentions.set(
                        i + 1,
                        new Mention(
                                next.number(),
                                next.start(),
                                next.end(),
                                mention.named() || next.named()));
            } else if (mention.named()) {
                lasting.add(mention);
            }
        }
        return lasting;
    }

    private static boolean takenBack(String text, Mention mention, Mention next) {
        if (next.start() - mention.end() > NEAR) {
            return false;
        }
        var between = text.substring(mention.end(), next.start());
        return CORRECTION.in(between) && !Words.any("but", "aber", "and then").in(between);
    }
}
