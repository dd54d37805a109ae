package basel.persona;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a question tells besides what it asks: the visitor's own circumstances ("Half of our team
/// sits in Munich, so …"), when it would be so ("…, wenn …"), what it would be good for ("enough to
/// …").
final class Aside {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern ASKING = Pattern.compile("[^.!?:;]+\\?");

    /// Under what circumstances something is asked: "When a delivery is late, …", "…, wenn …".
    private static final Pattern CIRCUMSTANCE =
            phrase(
                    "^\\s*(?:when|if|wenn|falls)\\s[^,?]{5,},|,?\\s(?:when|if|wenn|falls)\\s+(?!(?:we|wir|possible|so)\\b)[^,?]{5,}(?=\\?|$)");

    private static final String VERB =
            "(?:would|could|can|will|does|do|did|is|are|was|were|has|have|had|should|might|may)";
    private static final String ASKS =
            "(?:what|which|how|where|when|who|why|was|welche\\p{L}*|wie|wo|wann|wer|warum|womit|worin|woran)";
    private static final String LINK =
            "(?:weil|wenn|dass|ob|die|der|das|den|dem|falls|obwohl|damit|während|bevor|nachdem|als|seit|bis|was|wie|wo|und|oder)";

    /// What is stated before a question is asked, in one sentence.
    private static final Pattern LEAD =
            phrase(
                    "^(?!\\s*(?:"
                            + VERB
                            + "|"
                            + ASKS
                            + "|as for|regarding|concerning|zum thema|außer|besides)\\b)(?!\\s*\\p{L}+\\s+(?:sie|er)\\b)[^?]{8,}?[,–:;-]\\s+(?:(?:so|and|but|then|also|daher|deshalb|und|aber|darum|nun|da)\\s+)?(?="
                            + VERB
                            + "\\b|"
                            + ASKS
                            + "\\b|(?!"
                            + LINK
                            + "\\b)\\p{L}+\\s+(?:sie|er)\\b)");

    /// Whose and where something is that the visitor tells of: "for our plant in Leeds".
    private static final Pattern OURS =
            Pattern.compile(
                    "(?:\\b(?:for|at|in|with|to|from|of|ring|call|phone|für|bei|in|an|mit|zu|aus|von)\\s+)?\\b(?:[Oo]ur|[Uu]nser\\p{L}*|[Mm]y)\\s+[^,.?!]{0,30}?\\b(?:in|near|at|bei|nach|on)\\s+(?:the\\s+|der\\s+|den\\s+)?\\p{Lu}[\\p{L}-]+");

    /// What it would be good enough for.
    private static final Pattern PURPOSE =
            phrase(
                    "(?<=\\benough\\b|\\bgenug\\b|\\bwell\\b)(?:,?\\s+(?:to|for|um|für|so that|damit|dass))\\s[^?]+|\\b(?:a problem|an issue|ein problem|problemlos)\\b");

    /// Where going somewhere is asked, the place is what is asked for.
    private static final Pattern GOING =
            phrase(
                    "\\b(?:mov(?:e|ing)|relocat\\p{L}*|commut\\p{L}*|liv(?:e|es|ing)|based|travel\\p{L}*|com(?:e|ing)|join|go(?:ing)?|office|work (?:from|in|at|out)|umz\\p{L}*|umge\\p{L}*|pendel\\p{L}*|wohn\\p{L}*|komm\\p{L}*|käme|zieh\\p{L}*|zög\\p{L}*|wechsel\\p{L}*|geh\\p{L}*|ging\\p{L}*|fahr\\p{L}*|reis\\p{L}*|umzug)\\b");

    /// A question that points at what was told before it: "Does she know it?"
    private static final Pattern POINTS =
            phrase(
                    "\\b(?:it|that|this|those|these|them|there|such|one|das|dies\\p{L}*|da(?:mit|von|für|rin|ran|rüber|bei|zu)|dort|hier|so (?:etwas|was))\\b");

    private Aside() {}

    /// What is left of a text without what it tells besides, the least first. Where its asking says
    /// nothing by itself, a longer rest is what is asked.
    static List<String> asking(String text) {
        var asking = asked(text);
        var bare = CIRCUMSTANCE.matcher(asking).replaceAll(" ");
        if (GOING.matcher(asking).find()) {
            return List.of(bare, asking);
        }
        UnaryOperator<String> led = one -> LEAD.matcher(one).replaceFirst(" ");
        UnaryOperator<String> ours = one -> OURS.matcher(one).replaceAll(" ");
        UnaryOperator<String> good = one -> PURPOSE.matcher(one).replaceAll(" ");
        return List.of(
                good.apply(ours.apply(led.apply(bare))),
                ours.apply(led.apply(bare)),
                led.apply(bare),
                bare,
                asking);
    }

    /// The question alone where it stands by itself, after what is only stated; empty where it
    /// points back, or asks for a place.
    static String alone(String text) {
        var bare = CIRCUMSTANCE.matcher(asked(text)).replaceAll(" ");
        var asking = LEAD.matcher(bare).replaceFirst(" ");
        boolean bound = POINTS.matcher(asking).find() || GOING.matcher(asking).find();
        return bound || asking.length() >= text.strip().length() ? "" : asking;
    }

    private static String asked(String text) {
        return ASKING.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
    }

    private static Pattern phrase(String words) {
        return Pattern.compile(words, FLAGS);
    }
}
