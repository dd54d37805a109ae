package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;

/// Which clauses tell what the person did.
final class Acts {
    private static final Set<String> IRREGULAR =
            Words.of(
                    "took wrote built set put made got went sat led taught ran cut found split came gave told brought drew did began spoke met sent read rebuilt rewrote redid chose let shot kept held bought sold showed drove"
                            + " said swapped called saw stayed sought fought won threw spent laid stood wound fed paid left rang rode hung sewed caught dealt dug flew froze hid lent lit rose shook shut stuck struck swept tore woke bent bound grew");

    /// Past verbs that tell what befell the person, or what they thought.
    private static final Set<String> NO_ACT =
            Words.of(
                    "wanted needed noticed joined felt worked dropped forgot deleted lost missed realised realized hated loved liked hoped started was had thought knew believed received failed learned learnt heard expected remembered feared struggled inherited owned happened turned managed");

    private static final Set<String> BEFORE_I =
            Words.of("and so then but after when also und dann also da danach");
    private static final Set<String> ADVERBS =
            Words.of(
                    "then also just first simply immediately quickly personally even still always already once finally therefore instead only quietly really myself");
    private static final Phrases GERMAN_ACT =
            Words.any(
                    "(?:habe|hab) ich",
                    "ich (?:habe|hab)",
                    "^und (?:habe|hab) .{0,80}(?:t|en)$",
                    "ich war .{0,60} und habe",
                    "(?:bin ich|ich bin) .{0,80}(?:gefahren|gegangen|geblieben|gekommen|eingesprungen|durchgegangen|hingegangen|hingefahren|gelaufen|gezogen|gereist)",
                    "ich \\p{Ll}+te",
                    "ich (?:schrieb|nahm|ging|rief|gab|sprach|bat|fuhr|ließ|schlug|fand|hielt|zog|entschied|lud|bot|trug|begann|traf|brachte|stieg|half|griff|schnitt|band|goss)");
    private static final Phrases GERMAN_NO_ACT = Phrases.read("acts", "german-no-act");
    private static final Phrases MISHAP = Phrases.read("acts", "mishap");

    private Acts() {}

    /// Something that the person did about the matter. In a story of a mishap its first sentence is
    /// the mishap.
    static boolean own(Reading reading, int index) {
        var clause = reading.clauses().get(index);
        if (clause.sentence() == 0 && MISHAP.in(reading.question().text())) {
            return false;
        }
        if (clause.german()) {
            return german(clause) || (continues(reading, index) && own(reading, index - 1));
        }
        return english(clause, clause.sentence())
                || (continues(reading, index) && ownBefore(reading, index));
    }

    /// Whether an earlier clause of the sentence is an act that this one goes on with.
    private static boolean ownBefore(Reading reading, int index) {
        var sentence = reading.clauses().get(index).sentence();
        for (var i = index - 1; i >= 0 && reading.clauses().get(i).sentence() == sentence; i--) {
            if (own(reading, i)) {
                return true;
            }
            if (Subjects.subject(reading.clauses().get(i).tokens()) == Subject.OTHERS) {
                return false;
            }
        }
        return false;
    }

    private static boolean german(Clause clause) {
        var text = clause.text();
        return GERMAN_ACT.in(text) && !GERMAN_NO_ACT.in(text);
    }

    /// "I called", "so I then called"; a sentence that begins with its verb: "Restored it myself".
    private static boolean english(Clause clause, int sentence) {
        var at = skip(clause, 0, BEFORE_I);
        var i = clause.at(at);
        if (!i.equals("i") && !i.equals("i've")) {
            return sentence > 0 && clause.tokens().getFirst().capital() && past(clause.at(0));
        }
        return past(clause.at(skip(clause, at + 1, ADVERBS)));
    }

    private static boolean past(String verb) {
        var ends = verb.length() > 3 && verb.endsWith("ed");
        return (ends || IRREGULAR.contains(verb)) && !NO_ACT.contains(verb);
    }

    /// A clause with a verb and no subject of its own, or an item of a list, goes on with what came
    /// before it.
    private static boolean continues(Reading reading, int index) {
        if (index == 0
                || reading.clauses().get(index - 1).sentence()
                        != reading.clauses().get(index).sentence()) {
            return false;
        }
        var clause = reading.clauses().get(index);
        var none = Subjects.subject(clause) == Subject.NONE;
        if (clause.german()) {
            return none && (clause.fragment() || participleLast(clause.tokens()));
        }
        var first = clause.at(skip(clause, 0, Words.of("and then also even und")));
        return past(first) || (none && (clause.fragment() || first.endsWith("ing")));
    }

    private static boolean participleLast(List<Token> tokens) {
        var last = tokens.getLast();
        return last.word()
                && !last.capital()
                && (last.lower().endsWith("t") || last.lower().endsWith("en"));
    }

    private static int skip(Clause clause, int from, Set<String> words) {
        var at = from;
        while (words.contains(clause.at(at))) {
            at++;
        }
        return at;
    }
}
