package basel.account;

import basel.shared.mail.MailStops;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An account as its owner sees it. `userId` is the number, `createdAt` epoch milliseconds;
/// `mailStopped` says why no mail goes to its address, where none does.
@Serdeable
record UserView(
        long userId,
        String username,
        long createdAt,
        String skillDescription,
        boolean doneInterview,
        QuestionStatus interviewQuestionStatus,
        String id,
        String email,
        @Nullable String phone,
        List<String> roles,
        String zone,
        String language,
        long version,
        MailStops.@Nullable Reason mailStopped) {

    /// How far the skill questions are.
    enum QuestionStatus {
        NOT_STARTED,
        IN_PROGRESS,
        QUESTION_NOT_READY,
        SUCCESS
    }

    static UserView of(Account account, Optional<MailStops.Reason> stopped) {
        return new UserView(
                account.number(),
                account.name(),
                account.createdAt().toEpochMilli(),
                "",
                false,
                QuestionStatus.NOT_STARTED,
                account.id().value(),
                account.email(),
                account.phone(),
                AccountItems.names(account.roles()).stream().sorted().toList(),
                account.zone(),
                account.language(),
                account.version(),
                stopped.orElse(null));
    }
}
