package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.Member;
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
    private final ChatLists lists;
    private final Messages messages;
    private final History history;
    private final Deletion deletion;
    private final Visits visits;
    private final Notes notes;

    Conversations(
            Chats chats,
            ChatLists lists,
            Messages messages,
            History history,
            Deletion deletion,
            Visits visits,
            Notes notes) {
        this.chats = chats;
        this.lists = lists;
        this.messages = messages;
        this.history = history;
        this.deletion = deletion;
        this.visits = visits;
        this.notes = notes;
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

    /// Whose conversation this is, such as a visitor's.
    public Optional<UserId> owner(ChatId chat) {
        return chats.find(chat).map(Head::owner);
    }

    /// The visit that this member's conversation is; empty where it is none, or not theirs.
    public Optional<Visit> visit(Member member, ChatId chat) {
        return chats.of(member, chat).map(Head::visit);
    }

    /// Says something in a conversation as the house, once for each key, unless it has ended.
    public void note(ChatId chat, String key, String text, List<Message.Citation> citations) {
        notes.note(chat, key, text, citations);
    }

    /// Whether some room has this kind of conversation.
    public boolean offers(Chat.Kind kind) {
        return visits.offers(kind);
    }

    /// Begins a visit's conversation, or gives the one that this visitor has by this invite.
    public ChatId begin(UserId visitor, String language, Chat.Kind kind, Visit visit) {
        return visits.begin(visitor, language, kind, visit);
    }

    /// Ends all conversations of an invite at once, also a reply in mid-stream (within two
    /// seconds); who watches is told. What is said can still be read.
    public void end(InviteId invite) {
        visits.end(invite);
    }

    /// The same until `resume`.
    public void pause(InviteId invite) {
        visits.pause(invite);
    }

    /// Lets the paused conversations of an invite go on.
    public void resume(InviteId invite) {
        visits.resume(invite);
    }

    /// Gives a visitor's conversation to another user, such as the account that a guest signed up
    /// for. True also where it was theirs already; false where it is neither's.
    public boolean handOver(ChatId chat, UserId from, UserId to) {
        return visits.handOver(chat, from, to);
    }

    /// Everything that a user said and was told, for the export of their data; what visitors talked
    /// about with their Basel too.
    public List<Whole> of(UserId reader) {
        var all = new ArrayList<Whole>();
        for (var head : heads(reader)) {
            var export = history.export(head, reader);
            all.add(new Whole(export.chat(), export.messages()));
        }
        return all;
    }

    /// Deletes all conversations of a user, and all that visitors had with their Basel.
    public void deleteOf(UserId user) {
        for (var found = lists.readable(user, null, PAGE);
                !found.isEmpty();
                found = lists.readable(user, null, PAGE)) {
            found.forEach(deletion::delete);
        }
        chats.forget(user);
    }

    private List<Head> heads(UserId reader) {
        var all = new ArrayList<Head>();
        for (var page = lists.readable(reader, null, PAGE);
                !page.isEmpty();
                page = lists.readable(reader, page.getLast().updatedAt(), PAGE)) {
            all.addAll(page);
        }
        return all;
    }
}
