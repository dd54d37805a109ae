package basel.shared.model.scripted.reading;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Degrees and apprenticeships in English clauses.
final class EnglishSchooling {
    private static final String SUBJECT =
            "((?!the |a |an |my |at |in |for |with |under |abroad|hard|part|there|here|it|and |but |to |on |that |this |both |what )[\\p{L}&-]+(?: (?!at|from|in|with|and then|and|but|part|while|from|part-time|after|before|for|to|on|or|which|that|because|years?)[\\p{L}&-]+){0,3}(?: and (?:business|computer|management|society|technology|economics|engineering|finance|politics|philosophy|literature|statistics))?)";

    private static final Pattern DEGREE =
            Pattern.compile(
                    "(?<![\\p{L}])(bachelor|master|phd|doctorate|doctoral degree|degree|diploma|mba|bsc|msc|b\\.sc|m\\.sc|b\\.a|m\\.a|btec|hnd|foundation degree|associate degree)(?:'s)?(?: degree)?(?: of (?:science|arts|engineering))? (?:in|of) "
                            + SUBJECT,
                    Words.FLAGS);

    private static final Phrases BARE = Phrases.read("education", "bare");

    private static final Pattern SUBJECT_DEGREE =
            Pattern.compile(
                    "(?:(?<![\\p{L}])(?:an?|my) |^)((?!no |a |an |my |the |first|second|university|college|bachelor|master|good|proper|foundation|associate|doctoral)[\\p{L}-]+(?: [\\p{L}-]+)? degree)(?! (?:in|of) )",
                    Words.FLAGS);

    private static final Pattern STUDIED =
            Pattern.compile(
                    "(?<![\\p{L}])(?:i |have |also |first |then )(?:studied|majored in|graduated in) "
                            + SUBJECT,
                    Words.FLAGS);

    private static final Pattern APPRENTICE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:apprenticeship|apprenticed|apprentice) (?:as|to be|to become) (?:an? )?([\\p{L}-]+(?: (?!at|with|in|for|from|and|but|there|first|then)[\\p{L}-]+){0,2})",
                    Words.FLAGS);

    private static final Pattern APPRENTICE_IN =
            Pattern.compile(
                    "(?<![\\p{L}])apprenticeship in ([\\p{L}-]+(?: (?!at|with|in|for|from|and|but)[\\p{L}-]+){0,2})",
                    Words.FLAGS);

    /// "I have a PhD in it": the degree in the subject just named.
    static final Pattern IN_IT =
            Pattern.compile(
                    "(?<![\\p{L}])(ph\\.?d|doctorate|master's|masters|master|bachelor's|bachelor|degree|diploma)(?: degree)? in (?:it|that|this)(?![\\p{L}])",
                    Words.FLAGS);

    private EnglishSchooling() {}

    /// Whether this is the name of a degree or a school leaving certificate.
    static boolean named(String words) {
        return BARE.is(words);
    }

    static void english(Reading reading, Clause clause, BiConsumer<String, Boolean> add) {
        for (var matcher = IN_IT.matcher(clause.text()); matcher.find(); ) {
            var subject = reading.clauses().getFirst();
            if (subject.fragment() && subject.tokens().size() <= 4) {
                add.accept(
                        matcher.group(1).toLowerCase(Locale.ROOT).replace("'s", "")
                                + " "
                                + subject.text().toLowerCase(Locale.ROOT),
                        true);
            }
        }
        for (var matcher = DEGREE.matcher(IN_IT.matcher(clause.text()).replaceAll(" "));
                matcher.find(); ) {
            add.accept(matcher.group(1).toLowerCase(Locale.ROOT) + " " + matcher.group(2), true);
        }
        for (var matcher = BARE.matcher(DEGREE.matcher(clause.text()).replaceAll(" "));
                matcher.find(); ) {
            if (!IN_IT.matcher(clause.text()).find()) {
                add.accept(matcher.group(), true);
            }
        }
        for (var matcher = SUBJECT_DEGREE.matcher(clause.text()); matcher.find(); ) {
            add.accept(matcher.group(1), true);
        }
        for (var matcher = STUDIED.matcher(clause.text()); !clause.german() && matcher.find(); ) {
            add.accept(matcher.group(1), true);
        }
        for (var matcher = APPRENTICE.matcher(clause.text()); matcher.find(); ) {
            add.accept("apprenticeship " + matcher.group(1), true);
        }
        for (var matcher = APPRENTICE_IN.matcher(clause.text()); matcher.find(); ) {
            add.accept("apprenticeship " + matcher.group(1), true);
        }
    }
}
