package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.UserId;
import basel.shared.push.Message;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A conversation as its kind sees it when a reply is due: its state is the kind's own, as `Finish`
/// left it; the recent messages are the last 20 at most, oldest first; `visit` is there where the
/// owner came by an invite.
public record Conversation(
        ChatId id,
        UserId owner,
        String language,
        Map<String, String> state,
        List<Message> recent,
        @Nullable Visit visit) {
    public Conversation {
        state = Map.copyOf(state);
        recent = List.copyOf(recent);
    }
}
