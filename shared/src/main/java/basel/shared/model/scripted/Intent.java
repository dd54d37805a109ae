package basel.shared.model.scripted;

import java.util.regex.Pattern;

/// What a person wants who does not answer the question. The first that fits counts; only short
/// messages are looked at, so that an answer which happens to hold such words stays an answer.
enum Intent {
    EMPTY(
            "^[\\p{Punct}\\s…]*$|^(?:ok(?:ay)?|hm+|yes|no idea yet|uh|um|ja|äh|hallo|hello|hi|hey|guten tag)[.!…\\s]*$"),
    STOP(
            "^(?:please |bitte )?(?:stop|pause|enough|that's enough|halt|schluss|genug|aufhören|stopp)\\b.{0,30}$|\\b(?:let's (?:stop|pause|take a break)|i (?:have|need|want) to (?:stop|go|leave|pause)|stop here|take a break|enough for (?:today|now)|talk later|good ?bye|tschüss|auf wiedersehen|eine pause|für heute (?:reicht|genug)|(?:reicht|genug) für heute|ich (?:muss|möchte|will) (?:los|weg|aufhören|eine pause)|später weiter|machen wir (?:schluss|eine pause))\\b"),
    CONTINUE(
            "^(?:let's |please |ok,? |gut,? |bitte )?(?:go on|continue|resume|carry on|i'm back|weiter|weitermachen|machen wir weiter|wieder da|ich bin wieder da|fahren wir fort)\\b.{0,20}$"),
    WHY(
            "\\b(?:why (?:do|are|would) you (?:ask|want|need|asking)|why (?:this|that) question|what (?:is|'s) this for|what do you need (?:this|that) for|warum (?:fragen sie|fragst du|wollen sie|willst du|diese frage)|wieso (?:fragen|fragst|wollen|diese)|wozu (?:fragen|fragst|brauchen|brauchst|dient)|weshalb frag)"),
    WHO(
            "\\b(?:who are you|what are you|are you (?:a |an )?(?:human|person|bot|robot|ai|real|chatgpt|gpt|machine|llm)|am i talking to|wer (?:sind sie|bist du)|was (?:sind sie|bist du)|(?:sind sie|bist du) (?:ein |eine )?(?:mensch|roboter|ki|bot|echt|maschine|person))\\b"),
    KNOWN(
            "\\b(?:what do you know about me|what have you (?:learned|noted|stored)|was (?:wissen sie|weißt du|haben sie|hast du) (?:über mich|von mir|notiert|gespeichert|gemerkt))"),
    UNCLEAR(
            "\\b(?:what do you mean|i don't understand|i do not understand|can you (?:repeat|rephrase|explain)|say that again|not sure what you mean|was meinen sie|was meinst du|(?:verstehe|versteh) (?:ich )?(?:die frage |das |sie |dich )?nicht|wie meinen sie|wie meinst du|können sie das (?:wiederholen|erklären)|nochmal bitte)\\b"),
    SKIP(
            "\\b(?:next question|next one|another question|skip(?: (?:this|that|it))?|pass|i(?:'d| would) (?:rather|prefer) not|(?:don't|do not) want to (?:answer|talk|say|tell)|no comment|nächste frage|andere frage|überspring\\p{L}*|(?:möchte|will|mag) (?:ich )?(?:das |dazu |darauf |darüber |hier |lieber )*(?:nicht|nichts) (?:beantworten|sagen|antworten|sprechen|reden|erzählen)|kein kommentar|das ist (?:mir )?(?:zu )?privat|that's private|too personal)\\b"),
    UNKNOWN(
            "^(?:sorry,? |hm+,? |honestly,? |ehrlich gesagt,? )?(?:i (?:really )?(?:don't|do not) (?:know|remember|recall)(?=$|[.,!;]| (?:that|really|yet|either|exactly|right now|how|what|off))|no idea|not sure|i have no idea|dunno|can't think of (?:anything|one|any)|cannot think of|keine ahnung|weiß (?:ich )?nicht|das weiß ich (?:leider |gerade |jetzt )?nicht|ich weiß (?:es |das )?nicht)\\b.{0,60}$|\\b(?:nothing comes to mind|fällt mir (?:gerade |jetzt |da |im moment |spontan |leider )*(?:nichts|keine?r?s?) ein|erinnere mich nicht)\\b"),
    THANKS(
            "^(?:thanks|thank you|danke|vielen dank|danke schön|dankeschön)[^a-zäöü]{0,3}(?:basel)?[.!\\s]*$"),
    ANSWER("");

    private static final int SHORT = 140;

    private final Pattern pattern;

    Intent(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Whether such a message may hold facts about the person ("yes" does, after the right
    /// question).
    boolean tells() {
        return this == ANSWER || this == EMPTY;
    }

    static Intent of(String said) {
        var text = said.strip();
        if (text.length() > SHORT) {
            return ANSWER;
        }
        for (var intent : values()) {
            if (intent.pattern.matcher(text).find()) {
                return intent;
            }
        }
        return ANSWER;
    }
}
