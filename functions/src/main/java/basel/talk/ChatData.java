package basel.talk;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import basel.shared.push.Chat;
import basel.shared.push.Message;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's conversations. An answer over HTTP has room for 6 MB: what no longer fits is named,
/// with the path that gives it.
@Singleton
final class ChatData implements PersonalData {
    private static final int MOST_CHARACTERS = 2_500_000;

    private final Conversations conversations;

    ChatData(Conversations conversations) {
        this.conversations = conversations;
    }

    @Serdeable
    record Entry(Chat chat, @Nullable List<Message> messages, @Nullable String path) {}

    @Override
    public String name() {
        return "chats";
    }

    @Override
    public Object export(UserId user) {
        var left = new int[] {MOST_CHARACTERS};
        return conversations.of(user).stream().map(whole -> entry(whole, left)).toList();
    }

    @Override
    public void delete(UserId user) {
        conversations.deleteOf(user);
    }

    private static Entry entry(Conversations.Whole whole, int[] left) {
        var size =
                whole.messages().stream()
                        .mapToInt(message -> 400 + new Said(message, 0).text().length())
                        .sum();
        left[0] -= size;
        var path = "/chats/" + whole.chat().id() + "/export?format=json";
        return left[0] >= 0
                ? new Entry(whole.chat(), whole.messages(), null)
                : new Entry(whole.chat(), null, path);
    }
}
