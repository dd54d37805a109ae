package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Judges what an answer about one event leaves out: situation, task, action, result, a number for
/// the result.
public final class StoryJudge {
    private static final int FEW = 8;
    private static final Pattern NOTHING =
            Words.any(
                    "nothing comes to mind",
                    "can't think of (?:anything|one|any)",
                    "fällt mir (?:gerade |jetzt |da )*(?:nichts|keine?r?s?) ein",
                    "don't have (?:a|an) (?:example|story)",
                    "no example",
                    "kein beispiel");
    private static final Pattern TASK =
            Words.any(
                    "(?:i|we) (?:had|needed|have|was supposed|were supposed|was expected|was meant|was asked|were asked|was told) to",
                    "had to \\p{L}+",
                    "(?:my|our|the) (?:task|job|goal|aim|target|role|mission|responsibility|objective|brief|assignment) was",
                    "(?:was|were|am) (?:in charge|responsible|accountable|on the hook)",
                    "it was (?:on me|up to me|my job|my task)",
                    "i wanted (?:\\p{L}+ )?(?:to|at|by|them|him|her|it|us)",
                    "we wanted to",
                    "wanted (?:him|her|them|it|us)",
                    "(?:the )?goal was",
                    "the idea was to",
                    "the aim was",
                    "was to (?:bring|get|find|make|cut|reduce|build|have|keep)",
                    "i was to",
                    "asked me to",
                    "told me to",
                    "fell to me",
                    "my turn to",
                    "put me in charge",
                    "needed to",
                    "had until",
                    "(?:ich|wir) (?:musste|mussten|sollte|sollten)",
                    "(?:musste|mussten|sollte|sollten) (?:ich|wir|also|dann|bis)",
                    "(?:meine|unsere|die) (?:aufgabe|rolle|vorgabe|zielvorgabe)",
                    "(?:mein|unser|das) (?:ziel|auftrag)",
                    "(?:war|bin) (?:\\p{L}+ ){0,4}(?:zuständig|verantwortlich)",
                    "zuständig war ich",
                    "verantwortlich war ich",
                    "lag bei mir",
                    "wollte (?:ich|wir)",
                    "(?:ich|wir) wollten?",
                    "auftrag war",
                    "ziel war",
                    "verantwortung",
                    "ging darum",
                    "galt es",
                    "gebeten,? (?:worden)?",
                    "beauftragt");
    private static final Pattern ACTED =
            Words.any(
                    "i(?:'d| then| also| just| first| simply| immediately| quickly| personally)? (?:\\p{L}+ed|took|wrote|built|set|put|made|got|went|sat|led|taught|ran|cut|found|split|came up|gave|told|brought|drew|did|began|spoke|met|sent|read|rebuilt|rewrote|redid|chose|let|shot|kept|held|bought|sold|showed|drove|left|said|swapped|called|saw|stayed|sought|fought|won|threw|spent|laid)",
                    "(?:so|then|and) i \\p{L}+",
                    "(?:restored|rolled|fixed|wrote|rebuilt|called|moved|changed|took|put|set|built) (?:it|the|them|everything|a|an|all) .{0,40}\\bmyself",
                    "(?:habe|hab) ich",
                    "ich (?:habe|hab) ",
                    "ich bin .{0,60}(?:gefahren|gegangen|hingegangen|hingefahren|geblieben|gekommen|eingesprungen|durchgegangen)",
                    "bin ich .{0,60}(?:gefahren|gegangen|eingesprungen|geblieben|hin|durch)",
                    "ich (?:\\p{L}+te|schrieb|nahm|ging|rief|baute|gab|sprach|bat|fuhr|ließ|stellte|schlug|fand|hielt|zog|entschied)");

    /// What "I" did here is no doing about the matter.
    private static final Pattern NO_ACT =
            Words.any(
                    "i (?:had|wanted|needed|noticed|joined|was|thought|felt|started at|worked|dropped|broke|forgot|deleted|lost|missed|learned|realised|realized|hated|loved|liked|hoped|tried to stay|got (?:angry|nervous|stressed|it wrong))",
                    "ich (?:habe|hab) (?:mal |einmal |damals |dann |mich |da |aus versehen |versehentlich )*(?:\\p{L}+ ){0,9}(?:geschickt|gelöscht|vergessen|verwechselt|übersehen|gelernt|geärgert|gedacht|gemerkt|gesehen|gehabt|gewusst)",
                    "ich (?:wollte|musste|sollte|dachte|hatte|konnte)");

    private StoryJudge() {}

    /// What is missing, the surest first.
    public static List<Part> missing(Reading answer) {
        if (NOTHING.matcher(answer.text()).find()) {
            return List.of(Part.SITUATION, Part.ACTION, Part.TASK, Part.RESULT, Part.NUMBER);
        }
        var there = there(answer);
        var missing = new ArrayList<Part>();
        for (var part : List.of(Part.ACTION, Part.RESULT, Part.NUMBER, Part.TASK, Part.SITUATION)) {
            if (!there.contains(part)) {
                missing.add(part);
            }
        }
        return missing;
    }

    private static Set<Part> there(Reading answer) {
        var there = EnumSet.noneOf(Part.class);
        if (answer.tokens().size() >= FEW) {
            there.add(Part.SITUATION);
        }
        if (TASK.matcher(answer.text()).find()) {
            there.add(Part.TASK);
        }
        var acted = false;
        for (var clause : answer.clauses()) {
            var words = clause.text();
            if (acted(words)) {
                acted = true;
                there.add(Part.ACTION);
            }
            if (Effects.concrete(words, true) || (acted && Effects.some(words))) {
                there.add(Part.RESULT);
            }
            if (there.contains(Part.RESULT) && Figures.in(words)) {
                there.add(Part.NUMBER);
            }
        }
        return there;
    }

    private static boolean acted(String words) {
        return ACTED.matcher(words).find() && !NO_ACT.matcher(words).find();
    }
}
