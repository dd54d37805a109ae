package basel.basel;

import basel.shared.kernel.ChatId;
import basel.shared.push.Message;
import basel.talk.Conversations;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What was said in conversations.
@Singleton
final class TalkSayings implements Sayings {
    private final Conversations conversations;

    TalkSayings(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Optional<Message> at(ChatId chat, long seq) {
        return conversations.at(chat, seq);
    }
}
