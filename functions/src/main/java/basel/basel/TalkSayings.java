package basel.basel;

import basel.shared.kernel.ChatId;
import basel.shared.push.Message;
import basel.talk.Transcript;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What was said in conversations.
@Singleton
final class TalkSayings implements Sayings {
    private final Transcript transcript;

    TalkSayings(Transcript transcript) {
        this.transcript = transcript;
    }

    @Override
    public Optional<Message> at(ChatId chat, long seq) {
        return transcript.at(chat, seq);
    }
}
