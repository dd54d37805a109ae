package basel.persona;

import java.util.regex.Pattern;

/// Which of the two languages a short text is in.
final class Tongues {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern GERMAN =
            Pattern.compile(
                    "[äöüß]|\\b(?:der|die|das|den|dem|ist|sind|und|mit|hat|haben|wie|wo|wer|wann|welche[rsnm]?|sie|er|ihr|ihre|kann|für|gibt|nicht|ein|eine[nmr]?|über|auch|wurde|im|seit|kennt|spricht|ich|was|hallo|danke|guten|darf|bei|als|zu|zum|zur|von|auf|würde|wäre|hatte|könnte|möchte|sich|noch|schon|seine[nmr]?|ihm|ihn|er|gern|welchem|des|aus|einem|macht|ob|arbeitet)\\b",
                    FLAGS);
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(?:the|is|are|has|have|does|did|do|what|who|where|when|how|which|can|could|would|she|he|they|her|his|with|of|and|a|an|any|you|your|in what|for|hello|thanks|tell)\\b",
                    FLAGS);

    private Tongues() {}

    /// Where both or none show, as `otherwise` says.
    static boolean german(String text, String otherwise) {
        long german = GERMAN.matcher(text).results().count();
        long english = ENGLISH.matcher(text).results().count();
        return german == english ? otherwise.startsWith("de") : german > english;
    }
}
