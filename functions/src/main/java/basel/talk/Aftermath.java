package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;
import basel.shared.model.ModelTrouble;
import basel.shared.push.Connections;
import basel.shared.push.Message;
import basel.shared.push.ServerEvent;
import basel.shared.work.ReplyOrder;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;

/// What is done once the end of a reply is stored: the next reply ordered, owed work queued,
/// watchers told. A crash on the way is made good by the order's next delivery (`again`) or by the
/// schedule.
@Singleton
final class Aftermath {
    private final Leases leases;
    private final Messages messages;
    private final OwedWork work;
    private final WorkQueue queue;
    private final Connections connections;

    /// Why a reply failed, as its watchers are told.
    record Failure(String code, String words, boolean retryable) {
        static final Failure UNWRITTEN =
                new Failure("INTERACTION_ERROR", "The answer could not be written.", true);

        static Failure of(ModelTrouble trouble) {
            var words = trouble.getMessage() == null ? UNWRITTEN.words() : trouble.getMessage();
            return new Failure(UNWRITTEN.code(), words, trouble.retryable());
        }
    }

    Aftermath(
            Leases leases,
            Messages messages,
            OwedWork work,
            WorkQueue queue,
            Connections connections) {
        this.leases = leases;
        this.messages = messages;
        this.work = work;
        this.queue = queue;
        this.connections = connections;
    }

    void done(Replies.Ended ended) {
        var head = ended.head();
        connections
                .watchers(head.id())
                .tell(new ServerEvent.ReplyDone(ended.message(), head.about()));
        order(ended.head());
        work.queue(head.id(), ended.reply(), ended.work());
    }

    void failed(Replies.Ended ended, Lease lease, Failure failure) {
        tellFailed(lease.chat(), lease.reply(), lease.attempt(), failure);
        order(ended.head());
    }

    /// A reply that has ended was ordered again: what may have been cut off after its end is done
    /// again.
    void again(Head head, MessageId reply) {
        var ended = leases.ended(head.id(), reply);
        var said = ended.flatMap(end -> messages.at(head.id(), end.seq()));
        if (ended.isPresent() && said.isPresent()) {
            tellAgain(head, said.get(), ended.get().attempt());
            work.queueOf(head.id(), reply);
        }
        order(head);
    }

    private void tellAgain(Head head, Said said, int attempt) {
        if (said.message().state() == Message.State.failed) {
            tellFailed(head.id(), said.id(), attempt, Failure.UNWRITTEN);
            return;
        }
        connections
                .watchers(head.id())
                .tell(new ServerEvent.ReplyDone(said.message(), head.about()));
    }

    private void tellFailed(ChatId chat, MessageId reply, int attempt, Failure failure) {
        connections
                .watchers(chat)
                .tell(
                        new ServerEvent.ReplyFailed(
                                chat.value(),
                                reply.value(),
                                attempt,
                                failure.code(),
                                failure.words(),
                                failure.retryable()));
    }

    /// Orders what the head owes. The same order within five minutes is taken once by the queue.
    void order(Head head) {
        var due = head.due();
        if (due != null) {
            queue.order(new ReplyOrder(head.id().value(), due.reply().value(), due.orders()));
        }
    }
}
