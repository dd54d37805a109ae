package basel.notice;

import basel.shared.notice.News;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a notice is about, which is what can be switched on and off. What concerns the safety of an
/// account cannot be switched off, and its mails are the business of the room that it happened in:
/// they carry links of their own.
enum Kind {
    SIGN_IN(true, Set.of(Channel.APP, Channel.MAIL)),
    ACCOUNT(true, Set.of(Channel.APP, Channel.MAIL)),
    LINK_USED(false, Set.of(Channel.APP, Channel.MAIL)),
    QUESTION_ASKED(false, Set.of(Channel.APP, Channel.MAIL)),
    QUESTION_ANSWERED(false, Set.of(Channel.APP, Channel.MAIL)),
    BUDGET_LOW(false, Set.of(Channel.APP));

    private final boolean security;
    private final Set<Channel> usual;

    Kind(boolean security, Set<Channel> usual) {
        this.security = security;
        this.usual = usual;
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
        return usual.contains(channel);
    }

    /// Whether it comes by this way whatever was chosen.
    boolean fixed(Channel channel) {
        return security && usual.contains(channel);
    }
}
