package basel.talk;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Member;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import basel.shared.model.LanguageModel;
import basel.shared.push.Chat;
import basel.shared.push.Connections;
import basel.shared.push.Message;
import basel.shared.push.ServerEvent;
import basel.shared.web.Problem;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people do in conversations, over the socket and over HTTP alike: store first, then tell
/// those who watch, then order the reply.
@Singleton
final class Talk {
    private static final int MOST_BYTES = 16_384;
    static final int MOST_CLIENT_ID = 100;
    static final int MOST_TITLE = 120;

    private final Chats chats;
    private final Leases leases;
    private final Kinds kinds;
    private final Aftermath aftermath;
    private final Connections connections;
    private final LanguageModel model;

    Talk(
            Chats chats,
            Leases leases,
            Kinds kinds,
            Aftermath aftermath,
            Connections connections,
            LanguageModel model) {
        this.chats = chats;
        this.leases = leases;
        this.kinds = kinds;
        this.aftermath = aftermath;
        this.connections = connections;
        this.model = model;
    }

    /// What was stored, and whether a repeat found it stored already.
    record Sent(Message message, boolean repeated) {}

    /// The member's conversation; a foreign one looks like a missing one.
    Head mine(Member member, String chat) {
        return chats.of(member, new ChatId(chat)).orElseThrow(Talk::missing);
    }

    /// A conversation that the member may read: theirs, or a visitor's with them.
    Head readable(Member member, String chat) {
        return chats.readable(member, new ChatId(chat)).orElseThrow(Talk::missing);
    }

    Chat shown(Head head, UserId reader) {
        return head.shown(reader, model.name());
    }

    /// Begins a conversation; a first reply is ordered only then.
    Chats.Begun begin(Member member, Chat.Kind wanted, @Nullable String idempotencyKey) {
        if (member.hasAny(Role.GUEST)) {
            throw Problem.forbidden("A guest has one conversation only.", Map.of());
        }
        var kind =
                kinds.find(wanted)
                        .orElseThrow(
                                () -> BadInput.field("kind", "cannot be begun here: " + wanted));
        var once =
                kind.onlyOne()
                        ? Keys.onlyOne(wanted)
                        : idempotencyKey == null ? null : Keys.idempotency(idempotencyKey);
        var language = member.language();
        var title = Titles.first(wanted, language);
        var beginning = new Head.Beginning(member.id(), wanted, language, title, null);
        var begun = chats.begin(beginning, kind, once);
        aftermath.order(begun.head());
        return begun;
    }

    /// Stores what the member said. A repeat does again what may have been cut off the first time.
    Sent send(
            Member member,
            String chat,
            @Nullable String clientId,
            String text,
            @Nullable ConnectionId from) {
        check(clientId, text);
        var head = mine(member, chat);
        return switch (chats.send(head, clientId, text, member.language())) {
            case Chats.SendResult.Gone() -> throw missing();
            case Chats.SendResult.Over() -> throw over(head);
            case Chats.SendResult.Stored(var after, var message) ->
                    sent(after, message, from, false);
            case Chats.SendResult.Repeated(var after, var message) ->
                    sent(after, message, from, true);
        };
    }

    /// Stops the reply that is owed; a reply of nobody is no harm.
    Head stop(Member member, String chat) {
        var head = mine(member, chat);
        var due = head.due();
        if (due != null) {
            leases.stop(head.id(), due.reply());
        }
        return head;
    }

    /// Orders another answer to what the newest reply answered.
    void regenerate(Member member, String chat, String reply) {
        var head = mine(member, chat);
        switch (chats.again(head, new MessageId(reply))) {
            case Chats.AgainResult.Gone() -> throw missing();
            case Chats.AgainResult.Over() -> throw over(head);
            case Chats.AgainResult.NotNewest() ->
                    throw Problem.conflict(
                            "Only the newest answer can be written anew.", "not-newest");
            case Chats.AgainResult.Writing() ->
                    throw Problem.conflict("An answer is being written.", "writing");
            case Chats.AgainResult.Ordered(var after) -> {
                connections.watchers(head.id()).tell(status(after));
                aftermath.order(after);
            }
        }
    }

    /// Tells the others that somebody types.
    void typing(Member member, String chat, ConnectionId from) {
        var head = mine(member, chat);
        connections
                .watchers(head.id())
                .without(from)
                .tell(new ServerEvent.ChatTyping(chat, Message.Role.person.name()));
    }

    /// Notes how far the member has read, and tells their other windows; a host reads unseen.
    void read(Member member, String chat, long seq) {
        var head = readable(member, chat);
        BadInput.unless(
                seq >= 0 && seq <= head.lastSeq(),
                "seq",
                seq + " (expected: 0.." + head.lastSeq() + ")");
        if (!head.owner().equals(member.id())) {
            chats.readByHost(head, seq);
            return;
        }
        if (seq > head.readSeq() && chats.read(head, seq)) {
            connections.watchers(head.id()).tell(new ServerEvent.ChatRead(chat, seq));
        }
    }

    Head rename(Member member, String chat, String title) {
        return chats.rename(mine(member, chat), title).orElseThrow(Talk::missing);
    }

    ServerEvent status(Head head) {
        return new ServerEvent.ChatStatus(head.id().value(), head.status(), writing(head));
    }

    static ServerEvent.Writing writing(Head head) {
        return head.writing() ? ServerEvent.Writing.writing : ServerEvent.Writing.idle;
    }

    static Problem missing() {
        return Problem.notFound("There is no such conversation.");
    }

    private static Problem over(Head seen) {
        return seen.status() == Chat.Status.paused
                ? Problem.conflict("This conversation is paused.", "paused")
                : Problem.conflict("This conversation has ended.", "finished");
    }

    private Sent sent(Head head, Message message, @Nullable ConnectionId from, boolean repeated) {
        var watchers = connections.watchers(head.id());
        if (from != null) {
            if (!watchers.include(from)) {
                connections.watch(head.id(), from);
                watchers = watchers.with(from);
            }
            connections.tell(from, stored(message));
        }
        watchers.tell(new ServerEvent.ChatMessage(message));
        aftermath.order(head);
        return new Sent(message, repeated);
    }

    private static ServerEvent stored(Message message) {
        var clientId = message.clientId();
        var seq = message.seq();
        return new ServerEvent.MessageStored(
                message.chatId(), clientId == null ? "" : clientId, seq == null ? 0 : seq);
    }

    private static void check(@Nullable String clientId, String text) {
        BadInput.unless(!text.isBlank(), "text", "is blank");
        if (clientId != null) {
            BadInput.unless(
                    !clientId.isBlank() && clientId.length() <= MOST_CLIENT_ID,
                    "clientId",
                    clientId.length() + " characters (expected: 1.." + MOST_CLIENT_ID + ")");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw Problem.tooLarge(
                    "The text has " + bytes + " bytes (expected: " + MOST_BYTES + " at most).");
        }
    }
}
