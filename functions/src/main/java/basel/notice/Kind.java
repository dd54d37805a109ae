package basel.notice;

import basel.shared.notice.News;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a notice is about, which is what can be switched on and off. What concerns the safety of an
/// account cannot be switched off, and its mails are the business of the room that it happened in:
/// they carry links of their own.
enum Kind {
    SIGN_IN(true, true),
    ACCOUNT(true, true),
    LINK_USED(false, true),
    QUESTION_ASKED(false, true),
    QUESTION_ANSWERED(false, true),
    BUDGET_LOW(false, false);

    private final boolean security;
    private final boolean mailed;

    Kind(boolean security, boolean mailed) {
        this.security = security;
        this.mailed = mailed;
    }

    static Kind of(News news) {
        return switch (news) {
            case News.SignIn _ -> SIGN_IN;
            case News.AccountChanged _ -> ACCOUNT;
            case News.LinkUsed _ -> LINK_USED;
            case News.QuestionAsked _ -> QUESTION_ASKED;
            case News.QuestionAnswered _ -> QUESTION_ANSWERED;
            case News.BudgetLow _ -> BUDGET_LOW;
        };
    }

    static Optional<Kind> named(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }

    /// Its name on the wire.
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Never waits.
    boolean security() {
        return security;
    }

    /// Whether it comes by this way as long as nothing was chosen.
    boolean usual(Channel channel) {
        return switch (channel) {
            case APP -> true;
            case MAIL -> mailed;
            case TEXT -> false;
        };
    }

    /// Whether it comes by this way whatever was chosen.
    boolean fixed(Channel channel) {
        return security && usual(channel);
    }
}
