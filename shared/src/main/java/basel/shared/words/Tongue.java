package basel.shared.words;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A language whose words are stemmed, with its most common words, which say nothing about a text
/// but the language it is in.
final class Tongue {
    static final Tongue ENGLISH =
            new Tongue(
                    EnglishStems::of,
                    """
                    a about after again all also am an and any are aren't as at be because been before being \
                    both but by can can't could did didn't do does doesn't doing don't during each few for \
                    from had has have having he her here him his how i i'd i'll i'm i've if in into is isn't \
                    it it's its just me more most my no not now of off on once only or other our out over own \
                    same she should so some such than that that's the their them then there these they this \
                    those through to too under until up us very was wasn't we we're were what when where \
                    which while who why will with would you you're your\
                    """);
    static final Tongue GERMAN =
            new Tongue(
                    GermanStems::of,
                    """
                    aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin \
                    bis bist da dabei damit dann das dass dazu dein deine dem den denn der des dich die dies \
                    diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines \
                    er es etwas euch euer eure für gegen gewesen hab habe haben hat hatte hatten hier hin ich \
                    ihm ihn ihnen ihr ihre ihrem ihren im in ins ist ja jede jedem jeden jeder jetzt kann kein \
                    keine können machen man mein meine meinem meinen meiner mich mir mit nach nicht noch nun \
                    nur ob oder ohne schon sehr sein seine seinem seinen sich sie sind so sowie über um und \
                    uns unser unsere unter vom von vor während war waren was weil welche wenn wer werde werden \
                    wie wieder will wir wird wo wurde wurden zu zum zur zwischen\
                    """);

    static final List<Tongue> ALL = List.of(ENGLISH, GERMAN);

    private final UnaryOperator<String> stems;
    private final Set<String> common;

    private Tongue(UnaryOperator<String> stems, String common) {
        this.stems = stems;
        this.common = Set.of(common.split(" ", -1));
    }

    String stem(String word) {
        return stems.apply(word);
    }

    boolean common(String word) {
        return common.contains(word);
    }

    /// The language that these words are in: that of which they hold more common words, else both.
    static List<Tongue> of(List<String> words) {
        long english = words.stream().filter(ENGLISH::common).count();
        long german = words.stream().filter(GERMAN::common).count();
        if (english == german) {
            return ALL;
        }
        return List.of(english > german ? ENGLISH : GERMAN);
    }
}
