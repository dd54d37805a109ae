package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// Finds the numbers of years in an answer, and which of them the person took back.
final class YearsMentions {
    private static final Phrases HOW_LONG = Phrases.read("years", "how-long");

    private static final int ELIDED = 110;

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
                YearsPatterns.BARE
                        .matcher(text)
                        .useTransparentBounds(true)
                        .region(sentence.getFirst().start(), sentence.getLast().end());
        while (matcher.find()) {
            var years = YearsPatterns.YEARS.matcher(text).region(matcher.start(), text.length());
            years.useTransparentBounds(true);
            var last = lastOnes(text, matcher) && !mentions.isEmpty();
            var elided =
                    !mentions.isEmpty()
                            && mentions.getLast().named()
                            && matcher.start() - mentions.getLast().end() < ELIDED
                            && YearsPatterns.ELISION
                                    .matcher(text)
                                    .region(matcher.start(), text.length())
                                    .lookingAt();
            var named =
                    elided
                            || years.lookingAt()
                            || last
                            || YearsPatterns.OF_THEM
                                    .matcher(text)
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
                    && (!YearsPatterns.NOT_BEFORE.matcher(before(text, matcher)).find()
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
        return YearsPatterns.LAST_ONES.matcher(before(text, matcher)).find()
                && YearsPatterns.WHERE
                        .matcher(text)
                        .region(matcher.end(), text.length())
                        .lookingAt();
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
        return YearsPatterns.CORRECTION.in(between)
                && !Words.any("but", "aber", "and then").in(between);
    }
}
