package basel.talk;

import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.UserId;
import basel.shared.push.Connections;
import basel.shared.push.Message;
import basel.shared.push.ServerEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Shows a conversation to a socket that begins to watch it: what was said since, and the reply
/// that is being written.
@Singleton
final class Opening {
    private static final int MOST = 50;
    private static final int MOST_BYTES = 96 * 1024;

    /// Longer than the lease of a worker that died.
    private static final Duration PATIENCE = Leases.LIFE.plusSeconds(2);

    private final Messages messages;
    private final Leases leases;
    private final Reorder reorder;
    private final Chats chats;
    private final Talk talk;
    private final Texts texts;
    private final Connections connections;

    Opening(
            Messages messages,
            Leases leases,
            Reorder reorder,
            Chats chats,
            Talk talk,
            Texts texts,
            Connections connections) {
        this.messages = messages;
        this.leases = leases;
        this.reorder = reorder;
        this.chats = chats;
        this.talk = talk;
        this.texts = texts;
        this.connections = connections;
    }

    /// Watches first and reads then: what is stored in between is told and shown, never neither.
    void open(Head mine, UserId reader, long after, ConnectionId socket) {
        connections.watch(mine.id(), socket);
        var head = chats.find(mine.id()).orElseThrow(Talk::missing);
        boolean newest = after < 0;
        var said =
                newest
                        ? lastOf(messages.newest(head.id(), MOST))
                        : firstOf(messages.after(head.id(), after, MOST));
        boolean more =
                newest ? !said.isEmpty() && said.getFirst().seq() > 1 : missing(said, after, head);
        var shown = said.stream().map(Said::message).toList();
        connections.tell(
                socket,
                new ServerEvent.ChatOpened(
                        talk.shown(head, reader), shown, more, Talk.writing(head)));
        showReply(head, socket);
        reorder.ifLate(head, PATIENCE);
    }

    private void showReply(Head head, ConnectionId socket) {
        var due = head.due();
        if (due == null) {
            return;
        }
        var chat = head.id().value();
        var reply = due.reply().value();
        leases.progress(head.id(), due.reply())
                .ifPresent(far -> {
                    connections.tell(
                            socket, new ServerEvent.ReplyStarted(chat, reply, far.attempt()));
                    connections.tell(
                            socket,
                            new ServerEvent.ReplyReplaced(
                                    chat, reply, far.attempt(), far.index(), far.text()));
                });
    }

    private static boolean missing(List<Said> said, long after, Head head) {
        long last = said.isEmpty() ? after : said.getLast().seq();
        return last < head.lastSeq();
    }

    /// As many of the newest as fit into one frame.
    private List<Said> lastOf(List<Said> said) {
        return firstOf(said.reversed()).reversed();
    }

    private List<Said> firstOf(List<Said> said) {
        var fitting = new ArrayList<Said>();
        int bytes = 0;
        for (var one : said) {
            bytes += size(one.message());
            if (bytes > MOST_BYTES && !fitting.isEmpty()) {
                break;
            }
            fitting.add(one);
        }
        return fitting;
    }

    private int size(Message message) {
        return texts.size(message) + 1;
    }
}
