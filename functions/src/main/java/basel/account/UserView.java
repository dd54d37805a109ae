package basel.account;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account as its owner sees it. `userId` is the number, `createdAt` epoch milliseconds.
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
        long version) {

    /// How far the skill questions are.
    enum QuestionStatus {
        NOT_STARTED,
        IN_PROGRESS,
        QUESTION_NOT_READY,
        SUCCESS
    }

    static UserView of(Account account) {
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
                account.version());
    }
}
