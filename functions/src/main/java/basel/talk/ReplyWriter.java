package basel.talk;

import basel.shared.budget.BudgetSpent;
import basel.shared.budget.Reservation;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import basel.shared.push.Connections;
import basel.shared.push.Message;
import basel.shared.work.ReplyOrder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the replies that are owed, each exactly once, however often it is ordered.
@Singleton
public final class ReplyWriter {
    private static final Logger log = LoggerFactory.getLogger(ReplyWriter.class);
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 300;

    private final Chats chats;
    private final Summaries summaries;
    private final Leases leases;
    private final Replies replies;
    private final Messages messages;
    private final Kinds kinds;
    private final Aftermath aftermath;
    private final Connections connections;
    private final PaidModel model;
    private final Clock clock;

    ReplyWriter(
            Chats chats,
            Summaries summaries,
            Leases leases,
            Replies replies,
            Messages messages,
            Kinds kinds,
            Aftermath aftermath,
            Connections connections,
            PaidModel model,
            Clock clock) {
        this.chats = chats;
        this.summaries = summaries;
        this.leases = leases;
        this.replies = replies;
        this.messages = messages;
        this.kinds = kinds;
        this.aftermath = aftermath;
        this.connections = connections;
        this.model = model;
        this.clock = clock;
    }

    /// What became of an order.
    public enum Outcome {
        /// Nothing is left to do for it.
        SETTLED,
        /// Somebody else writes this reply now. Should they die, it is ordered again.
        BUSY
    }

    /// Reads what the kinds need to reply, before a snapshot is taken.
    public void prime() {
        kinds.prime();
    }

    /// Does what an order asks for. What it throws calls for another delivery of the order.
    public Outcome write(ReplyOrder order) {
        return run(order, ATTEMPTS);
    }

    /// Gives up on an order that failed too often: the person is told, and may try again.
    public Outcome giveUp(ReplyOrder order) {
        return run(order, 0);
    }

    private Outcome run(ReplyOrder order, int attempts) {
        var chat = new ChatId(order.chatId());
        var reply = new MessageId(order.replyId());
        for (; ; ) {
            var head = chats.find(chat);
            if (head.isEmpty() || !head.get().owes(reply)) {
                head.ifPresent(there -> aftermath.again(there, reply));
                return Outcome.SETTLED;
            }
            switch (leases.take(chat, reply)) {
                case Lease.Result.Busy() -> {
                    return Outcome.BUSY;
                }
                case Lease.Result.Over() -> log.info("reply ended meanwhile: {}", reply.value());
                case Lease.Result.Taken(var lease) -> {
                    if (attempt(head.get(), lease, attempts)) {
                        return Outcome.SETTLED;
                    }
                }
            }
        }
    }

    /// One attempt; false where the next may begin at once.
    private boolean attempt(Head head, Lease lease, int attempts) {
        try {
            if (lease.attempt() > attempts) {
                fail(head, lease, Aftermath.Failure.UNWRITTEN);
            } else {
                answer(head, lease);
            }
            return true;
        } catch (ModelTrouble trouble) {
            log.warn(
                    "model trouble: reply={} attempt={} reason={}",
                    lease.reply().value(),
                    lease.attempt(),
                    trouble.getMessage());
            return again(head, lease, attempts, trouble);
        } catch (RuntimeException broken) {
            letGo(lease, broken);
            throw broken;
        }
    }

    /// So that the next delivery need not wait for the lease to run out.
    private void letGo(Lease lease, RuntimeException broken) {
        try {
            leases.release(lease);
        } catch (RuntimeException too) {
            broken.addSuppressed(too);
        }
    }

    private boolean again(Head head, Lease lease, int attempts, ModelTrouble trouble) {
        if (!trouble.retryable() || lease.attempt() >= attempts) {
            fail(head, lease, Aftermath.Failure.of(trouble));
            return true;
        }
        leases.release(lease);
        pause(lease.attempt());
        return false;
    }

    private void answer(Head head, Lease lease) {
        if (lease.stopped() || !head.open()) {
            var ended = new PaidModel.Ending(Message.State.stopped, model.name());
            end(head, lease, ended, lease.partial(), List.of(), Optional.empty());
            return;
        }
        var kind = kinds.of(head.kind());
        var recent = Turns.recent(messages.newest(head.id(), Turns.READ), head.replyTo());
        var conversation =
                new Conversation(
                        head.id(),
                        head.owner(),
                        head.language(),
                        head.base(),
                        recent,
                        head.visit());
        var draft = new Draft(lease, leases, connections, clock);
        Brief brief;
        PaidModel.Ending ended;
        try (var _ = new Heartbeat(draft::keep)) {
            brief = kind.brief(conversation);
            var said = brief.said();
            if (said != null) {
                draft.begin();
                ended = new PaidModel.Ending(draft.say(said), model.name());
            } else {
                var request =
                        kind.remembers()
                                ? Context.of(summaries.remembering(head), brief, recent)
                                : Context.ofNewest(head, brief, recent);
                var paid = reserve(head, lease, request);
                if (paid.isEmpty()) {
                    return;
                }
                draft.behind(kind.gate(conversation, brief));
                draft.begin();
                ended = model.stream(head, paid.get(), request, draft);
            }
        }
        if (ended.state() == Message.State.streaming) {
            return;
        }
        var written = new Written(lease.reply(), draft.text(), draft.marks());
        var citations = Citations.of(written.marks(), brief.materials());
        var finish = kind.finish(conversation, written).with(chores(head, kind));
        end(head, lease, ended, draft.text(), citations, Optional.of(finish));
    }

    /// Empty where nobody pays: then the reply has failed.
    private Optional<Reservation> reserve(Head head, Lease lease, ModelRequest request) {
        try {
            return Optional.of(model.reserve(head, lease, request));
        } catch (BudgetSpent spent) {
            var words = BudgetWords.spent(spent, head.language());
            fail(head, lease, new Aftermath.Failure("RATE_LIMITED", words, true));
            return Optional.empty();
        }
    }

    /// What the engine itself does after a reply of any kind.
    private static List<Finish.Later> chores(Head head, ConversationKind kind) {
        var chores = new ArrayList<Finish.Later>();
        if (kind.remembers() && head.summary().due(head.lastSeq())) {
            chores.add(SummaryWork.order(head.id()));
        }
        if (!kind.onlyOne() && head.upTo() == 1 && head.nextVariant() == 1) {
            chores.add(TitleWork.order(head.id()));
        }
        return chores;
    }

    private void fail(Head head, Lease lease, Aftermath.Failure failure) {
        var ending =
                new Replies.Ending(
                        head,
                        Message.State.failed,
                        lease.partial(),
                        List.of(),
                        Optional.empty(),
                        model.name());
        replies.end(lease, ending).ifPresent(ended -> aftermath.failed(ended, lease, failure));
    }

    private void end(
            Head head,
            Lease lease,
            PaidModel.Ending ended,
            String text,
            List<Message.Citation> citations,
            Optional<Finish> finish) {
        var ending =
                new Replies.Ending(head, ended.state(), text, citations, finish, ended.model());
        replies.end(lease, ending).ifPresent(aftermath::done);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts", interrupted);
        }
    }
}
