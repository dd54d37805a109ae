package basel.persona;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What visitors say that asks for no fact about the candidate. It is answered honestly, in words
/// that stand in `phrases`. Only short messages that say nothing else are taken for it.
enum SmallTalk {
    HELLO(
            "(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|moin|servus|grüß gott|grüezi)(?: (?:there|basel|zusammen))?"),
    MODEL(
            ".{0,30}\\b(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)|sind sie|bist du|spreche ich mit|ist das|rede ich mit) .{0,25}\\b(?:ai|a\\.i\\.|bot|robot|machine|human|real|person|chatgpt|gpt|llm|language model|computer|software|ki|roboter|maschine|mensch|echt(?:er|e)?|sprachmodell)\\b.{0,25}"),
    WHO(
            "(?:(?:and |und )?(?:who|what) (?:are|is) (?:you|this|basel)|(?:wer|was) (?:sind sie|bist du|ist (?:das|basel))|how do you work|wie funktioni\\p{L}+ (?:das|du|basel))\\b.{0,20}"),
    HELP(
            "(?!.* (?:about|of|über|von) )(?:help|hilfe|what (?:can|should|may) i ask(?: you)?|what can you do|what do you know|was kann ich(?: dich| sie)? fragen|was (?:können sie|kannst du)|was (?:wissen sie|weißt du))\\b.{0,20}"),
    THANKS(
            "(?:ok(?:ay)?,? )?(?:thanks?|thank you|many thanks|great|perfect|nice|cool|ok(?:ay)?|danke|vielen dank|danke (?:schön|sehr)|super|prima|alles klar|gut)\\b.{0,25}"),
    BYE(
            "(?:bye|goodbye|good bye|see you|that'?s all|tschüss|auf wiedersehen|das war'?s|bis bald)\\b.{0,25}"),
    ORDERS(
            ".{0,200}\\b(?:ignore|disregard|forget|override|ignoriere|vergiss) .{0,40}\\b(?:instructions?|rules?|prompts?|previous|above|anweisung\\p{L}*|regeln?|vorgaben?|bisherige\\p{L}*)\\b.*|.{0,80}\\b(?:system ?prompt|your (?:instructions|prompt|rules)|deine (?:anweisungen|regeln)|ihre anweisungen|developer mode|jailbreak)\\b.{0,80}");

    private static final int LONGEST = 90;

    private final Pattern pattern;

    SmallTalk(String pattern) {
        this.pattern =
                Pattern.compile(
                        "^\\s*(?:" + pattern + ")[\\s.!?…:)]*$",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    static Optional<SmallTalk> of(String said) {
        return Arrays.stream(values())
                .filter(one -> one == ORDERS || said.length() <= LONGEST)
                .filter(one -> one.pattern.matcher(said).matches())
                .findFirst();
    }

    /// The name of its phrase.
    String phrase() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
