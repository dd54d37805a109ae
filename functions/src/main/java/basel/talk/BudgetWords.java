package basel.talk;

import basel.shared.budget.BudgetSpent;
import basel.shared.budget.Budgets;
import java.util.Locale;

/// What a person is told about what is left for them, in their language.
final class BudgetWords {
    private BudgetWords() {}

    static String low(Budgets.Left left, String language) {
        long percent = Math.round(left.share() * 100);
        return german(language)
                ? "Für heute sind noch etwa %d %% von dem übrig, was ich für Sie tun kann. Morgen geht es weiter."
                        .formatted(percent)
                : "About %d%% of what I can do for you today is left. I go on tomorrow."
                        .formatted(percent);
    }

    static String spent(BudgetSpent spent, String language) {
        boolean german = german(language);
        return switch (spent.of()) {
            case USER ->
                    german
                            ? "Für heute ist aufgebraucht, was ich für Sie tun kann. Morgen geht es weiter; nichts geht verloren."
                            : "What I can do for you today is used up. I go on tomorrow; nothing is lost.";
            case INVITE ->
                    german
                            ? "Was ich über diesen Link sagen kann, ist aufgebraucht. Nichts geht verloren: Ihre Frage ist notiert, und von wem Sie den Link haben, der kann Ihnen einen neuen geben."
                            : "What I can say by this link is used up. Nothing is lost: your question is kept, and whoever gave you the link can give you another.";
            case EVERYONE ->
                    german
                            ? "Für heute ist aufgebraucht, was ich für alle tun kann. Morgen geht es weiter; nichts geht verloren."
                            : "What I can do for everybody today is used up. I go on tomorrow; nothing is lost.";
        };
    }

    private static boolean german(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("de");
    }
}
