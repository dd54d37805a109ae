package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// "In Cologne, no, sorry, in Bonn": what is said before such words is taken back for what comes
/// after them.
final class Corrections {
    private static final String CUE =
            "(?:no|nope|wait|sorry|hang on|hold on|scratch that|i mean|i meant|make that|or rather|rather|correction|pardon|excuse me|well|actually|nein|nee|moment|halt|stopp|quatsch|falsch|entschuldigung|pardon|verzeihung|ich meine|ich meinte|vielmehr|besser gesagt|stimmt nicht|ach was|ach nein|ach|äh|oh)";

    /// A clause of nothing but such words.
    private static final Pattern ONLY =
            Pattern.compile("^" + CUE + "(?:[ ,]+" + CUE + ")*$", Words.FLAGS);

    /// Between what is taken back and what counts; "well" or "actually" alone correct nothing.
    private static final Pattern TURN =
            Pattern.compile(
                    "(?<=[,.;–—-] |[,;–—-])(?=(?:[^.?!]{0,30}?)(?:no|nope|wait|sorry|scratch|mean|make that|rather|correction|pardon|nein|nee|moment|halt|quatsch|falsch|entschuldigung|verzeihung|meine|meinte|vielmehr|gesagt|stimmt nicht)(?![\\p{L}]))"
                            + CUE
                            + "(?:[ ,]+"
                            + CUE
                            + ")*[ ,]+",
                    Words.FLAGS);

    private static final Set<String> CUES =
            Words.of(
                    "no nope wait sorry scratch mean meant make rather correction pardon nein nee moment halt quatsch falsch entschuldigung verzeihung meine meinte vielmehr gesagt stimmt");

    /// "No French" corrects nothing, "no, French" does.
    private static final Pattern MERE_NO = Pattern.compile("(?:no|nope|nein|nee) ", Words.FLAGS);

    private static final Set<Kind> KINDS =
            EnumSet.of(
                    Kind.SKILL,
                    Kind.ROLE,
                    Kind.EMPLOYER,
                    Kind.PLACE,
                    Kind.CERTIFICATE,
                    Kind.LANGUAGE,
                    Kind.EDUCATION);
    private static final int NEAR = 60;
    private static final int FAR = 400;

    private Corrections() {}

    static boolean only(String words) {
        return ONLY.matcher(words.strip()).matches();
    }

    /// The findings without those that the person took back.
    static List<Finding> without(Reading reading, List<Finding> findings) {
        var lasting = new ArrayList<>(findings);
        var lower = reading.text().toLowerCase(Locale.ROOT);
        for (var sentence : reading.sentences()) {
            if (sentence.stream()
                    .flatMap(clause -> clause.tokens().stream())
                    .anyMatch(token -> CUES.contains(token.lower()))) {
                turns(reading, sentence)
                        .forEach(turn ->
                                KINDS.forEach(kind ->
                                        takeBack(lower, kind, turn.start(), turn.end(), lasting)));
            }
        }
        return lasting;
    }

    private static List<MatchResult> turns(Reading reading, List<Clause> sentence) {
        return TURN.matcher(reading.text())
                .useTransparentBounds(true)
                .region(sentence.getFirst().start(), sentence.getLast().end())
                .results()
                .filter(turn -> !MERE_NO.matcher(turn.group()).matches())
                .toList();
    }

    private static void takeBack(String text, Kind kind, int from, int to, List<Finding> lasting) {
        var same =
                lasting.stream()
                        .filter(finding -> finding.kind() == kind && near(finding.clause(), from))
                        .toList();
        var before = same.stream().filter(finding -> ends(text, finding, from)).findFirst();
        var after = same.stream().filter(finding -> starts(text, finding, to)).findFirst();
        if (before.isPresent() && after.isPresent() && !before.get().equals(after.get())) {
            lasting.remove(before.get());
        }
    }

    private static boolean near(Clause clause, int at) {
        return clause.start() < at + FAR && clause.end() > at - FAR;
    }

    /// Whether the value ends just before this place.
    private static boolean ends(String text, Finding finding, int at) {
        var value = finding.value().toLowerCase(Locale.ROOT);
        var found = text.lastIndexOf(value, at);
        return found >= 0 && found + value.length() <= at && at - found - value.length() <= 4;
    }

    private static boolean starts(String text, Finding finding, int at) {
        var found = text.indexOf(finding.value().toLowerCase(Locale.ROOT), at);
        return found >= 0 && found - at <= NEAR;
    }
}
