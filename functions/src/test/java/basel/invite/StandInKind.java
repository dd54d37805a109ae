package basel.invite;

import basel.shared.push.Chat;
import basel.talk.Brief;
import basel.talk.Conversation;
import basel.talk.ConversationKind;
import basel.talk.Finish;
import basel.talk.Written;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/// A kind to which invites can lead, with nothing of its own.
@Singleton
@Requires(property = "invite.test")
final class StandInKind implements ConversationKind {
    @Override
    public Chat.Kind kind() {
        return Chat.Kind.persona;
    }

    @Override
    public boolean begins() {
        return false;
    }

    @Override
    public boolean onlyOne() {
        return false;
    }

    @Override
    public Brief brief(Conversation conversation) {
        return new Brief("stand-in", "Say something.", List.of());
    }

    @Override
    public Finish finish(Conversation conversation, Written reply) {
        return new Finish(conversation.state(), List.of());
    }
}
