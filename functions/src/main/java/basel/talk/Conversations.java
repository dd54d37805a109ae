package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.UserId;
import basel.shared.push.Chat;
import basel.shared.push.Message;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The front desk of the conversation engine: what other rooms may ask of it.
@Singleton
public final class Conversations {
    private static final int PAGE = 100;

    private final Chats chats;
    private final Messages messages;
    private final Talk talk;
    private final History history;
    private final Deletion deletion;

    Conversations(Chats chats, Messages messages, Talk talk, History history, Deletion deletion) {
        this.chats = chats;
        this.messages = messages;
        this.talk = talk;
        this.history = history;
        this.deletion = deletion;
    }

    /// A conversation with everything said in it.
    public record Whole(Chat chat, List<Message> messages) {
        public Whole {
            messages = List.copyOf(messages);
        }
    }

    /// What was said with this seq.
    public Optional<Message> at(ChatId chat, long seq) {
        return messages.at(chat, seq).map(Said::message);
    }

    /// Everything that a user said and was told, for the export of their data.
    public List<Whole> of(UserId owner) {
        var all = new ArrayList<Whole>();
        for (var head : heads(owner)) {
            all.add(new Whole(talk.shown(head), history.export(head).messages()));
        }
        return all;
    }

    /// Deletes all conversations of a user.
    public void deleteOf(UserId owner) {
        for (var found = chats.of(owner, null, PAGE);
                !found.isEmpty();
                found = chats.of(owner, null, PAGE)) {
            found.forEach(deletion::delete);
        }
    }

    private List<Head> heads(UserId owner) {
        var all = new ArrayList<Head>();
        for (var page = chats.of(owner, null, PAGE);
                !page.isEmpty();
                page = chats.of(owner, page.getLast().updatedAt(), PAGE)) {
            all.addAll(page);
        }
        return all;
    }
}
