package basel.talk;

import basel.shared.budget.Payer;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.UserId;
import basel.shared.push.Chat;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A conversation as it is stored, without its messages; without its summary's words too, unless it
/// was asked to remember them. `hostSeq` is how far the host of a visit has read. A move gives the
/// head as it is to be after; it is written on condition that nobody moved it meanwhile
/// (`version`).
///
/// `state` is the kind's own after the newest reply, `prior` before it: an answer written anew
/// starts from `prior`.
record Head(
        ChatId id,
        UserId owner,
        Chat.Kind kind,
        String language,
        String title,
        Chat.Status status,
        Instant createdAt,
        Instant updatedAt,
        long lastSeq,
        long readSeq,
        @Nullable Asked asked,
        @Nullable Due due,
        @Nullable Latest latest,
        Map<String, String> state,
        Map<String, String> prior,
        Summary summary,
        @Nullable Visit visit,
        long hostSeq,
        long version) {
    Head {
        state = Map.copyOf(state);
        prior = Map.copyOf(prior);
    }

    /// The newest thing that a person said.
    record Asked(MessageId id, long seq) {}

    /// The reply that is owed: how often it was ordered, and since when.
    record Due(MessageId reply, int orders, Instant since) {}

    /// The newest reply, and what it answered; nothing where Basel began.
    record Latest(MessageId id, @Nullable MessageId replyTo, int variant) {}

    static Head begun(ChatId id, Beginning beginning, Instant now) {
        return new Head(
                id,
                beginning.owner(),
                beginning.kind(),
                beginning.language(),
                beginning.title(),
                Chat.Status.open,
                now,
                now,
                0,
                0,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                Summary.NONE,
                beginning.visit(),
                0,
                1);
    }

    /// Who begins what, and by which invite if by any.
    record Beginning(
            UserId owner, Chat.Kind kind, String language, String title, @Nullable Visit visit) {}

    /// Owes a reply: a new one unless one is owed already.
    Head owing(MessageId reply, Instant now) {
        var owed = due == null ? new Due(reply, 1, now) : due;
        return moved(now, lastSeq, readSeq, asked, owed, latest, state, prior, summary, language);
    }

    /// After its owner said something.
    Head said(MessageId message, MessageId reply, String spoken, Instant now) {
        long seq = lastSeq + 1;
        var owed = due == null ? new Due(reply, 1, now) : due;
        var newest = new Asked(message, seq);
        return moved(now, seq, seq, newest, owed, latest, state, prior, summary, spoken);
    }

    /// After the owed reply ended. What was said after what it answers is owed the next one. The
    /// reply does not move the conversation up again: what was said did so seconds before.
    Head answered(Answered answer, MessageId next, Instant now) {
        boolean more = open() && asked != null && asked.seq() > answer.upTo();
        var owed = more ? new Due(next, 1, now) : null;
        return moved(
                asked == null ? now : updatedAt,
                lastSeq + 1,
                readSeq,
                asked,
                owed,
                answer.latest(),
                answer.state() == null ? state : answer.state(),
                answer.base(),
                answer.summarised() ? summary.askedAt(lastSeq) : summary,
                language);
    }

    /// How a reply ended: `state` is null where the kind's state stays as it is; `summarised` where
    /// the summary was ordered anew.
    record Answered(
            Latest latest,
            long upTo,
            @Nullable Map<String, String> state,
            Map<String, String> base,
            boolean summarised) {}

    /// The same with this summary.
    Head remembering(Summary memory) {
        return new Head(
                id, owner, kind, language, title, status, createdAt, updatedAt, lastSeq, readSeq,
                asked, due, latest, state, prior, memory, visit, hostSeq, version);
    }

    /// After the house noted something in it.
    Head noted(Instant now) {
        return moved(
                now, lastSeq + 1, readSeq, asked, due, latest, state, prior, summary, language);
    }

    boolean owes(MessageId reply) {
        return due != null && due.reply().equals(reply);
    }

    boolean writing() {
        return due != null;
    }

    /// Whether something may still be said.
    boolean open() {
        return status != Chat.Status.finished && status != Chat.Status.paused;
    }

    boolean hostedBy(UserId user) {
        return visit != null && visit.host().equals(user);
    }

    /// Whose budgets its replies are taken from.
    Payer payer() {
        return new Payer(owner, visit == null ? null : visit.invite().value());
    }

    /// What a reply written now answers.
    @Nullable MessageId replyTo() {
        return asked == null ? null : asked.id();
    }

    long upTo() {
        return asked == null ? 0 : asked.seq();
    }

    /// 1, or one more than the newest answer to the same.
    int nextVariant() {
        return latest != null && Objects.equals(latest.replyTo(), replyTo())
                ? latest.variant() + 1
                : 1;
    }

    /// The kind's state that a reply written now starts from.
    Map<String, String> base() {
        return nextVariant() > 1 ? prior : state;
    }

    /// As this reader sees it: a host has an own place up to which they have read.
    Chat shown(UserId reader, String model) {
        boolean host = !reader.equals(owner) && hostedBy(reader);
        long read = host ? hostSeq : readSeq;
        return new Chat(
                id.value(),
                kind,
                title,
                status,
                createdAt,
                updatedAt,
                lastSeq,
                read,
                Math.max(0, lastSeq - read),
                model,
                about(),
                visit == null ? null : visited(host));
    }

    private Chat.Visit visited(boolean host) {
        var invite = Objects.requireNonNull(visit).invite().value();
        return new Chat.Visit(invite, host ? Chat.Role.host : Chat.Role.visitor);
    }

    /// What its kind says under `about` and `answered` of its state.
    Chat.@Nullable About about() {
        var topic = state.get(Finish.ABOUT);
        if (topic == null) {
            return null;
        }
        int answered = Integer.parseInt(state.getOrDefault(Finish.ANSWERED, "0"));
        return new Chat.About(topic, answered);
    }

    private Head moved(
            Instant now,
            long seq,
            long read,
            @Nullable Asked newest,
            @Nullable Due owed,
            @Nullable Latest answer,
            Map<String, String> after,
            Map<String, String> before,
            Summary memory,
            String spoken) {
        return new Head(
                id,
                owner,
                kind,
                spoken,
                title,
                status,
                createdAt,
                now,
                seq,
                read,
                newest,
                owed,
                answer,
                after,
                before,
                memory,
                visit,
                hostSeq,
                version + 1);
    }
}
