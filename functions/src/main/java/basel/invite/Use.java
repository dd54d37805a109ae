package basel.invite;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A visit: who came, when, with what, and where they talk. `account` is what an account told of
/// itself when it came, or when the guest signed up; `consent` the version that was agreed to.
record Use(
        Mark mark,
        UserId user,
        boolean guest,
        ChatId chat,
        Instant at,
        String browser,
        @Nullable String place,
        Visitor visitor,
        @Nullable Known account,
        String consent) {

    /// What an account's owner said of themselves.
    record Known(String name, String email) {}

    Use movedTo(Mark own, UserId account, Known known) {
        return new Use(own, account, false, chat, at, browser, place, visitor, known, consent);
    }
}
