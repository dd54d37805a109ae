package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.UserId;
import basel.shared.push.Chat;
import java.util.List;

/// What one kind of conversation adds to the engine. Rooms implement it; the engine knows no room.
public interface ConversationKind {
    Chat.Kind kind();

    /// Whether Basel speaks first, as soon as the conversation is begun.
    boolean begins();

    /// Whether its owner may have only one, which never ends.
    boolean onlyOne();

    /// Whether the model sees what was said before, and a summary of it; else only what it answers.
    default boolean remembers() {
        return true;
    }

    /// What the model is told for the next reply.
    Brief brief(Conversation conversation);

    /// What a model's reply has to pass before anybody reads it.
    default Gate gate(Conversation conversation, Brief brief) {
        return Gate.open();
    }

    /// What follows from a whole reply: the kind's state, and work for later. Stored together with
    /// the reply.
    Finish finish(Conversation conversation, Written reply);

    /// Work that follows once all of a conversation is deleted. It may be asked for more than once.
    default List<Finish.Later> deleted(ChatId chat, UserId owner) {
        return List.of();
    }

    /// Does something harmless before a snapshot is taken (SnapStart), so that what replies need of
    /// the kind's resources was read by then.
    default void prime() {}
}
