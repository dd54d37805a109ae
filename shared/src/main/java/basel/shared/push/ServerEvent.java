package basel.shared.push;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every event that a browser can receive over the socket. `type` is its name on the wire.
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerEvent.LoginStarted.class, name = "login.started"),
    @JsonSubTypes.Type(value = ServerEvent.LoginWaiting.class, name = "login.waiting"),
    @JsonSubTypes.Type(value = ServerEvent.LoginDone.class, name = "login.done"),
    @JsonSubTypes.Type(value = ServerEvent.LoginElsewhere.class, name = "login.elsewhere"),
    @JsonSubTypes.Type(value = ServerEvent.LoginExpired.class, name = "login.expired"),
    @JsonSubTypes.Type(value = ServerEvent.LoginRefused.class, name = "login.refused"),
    @JsonSubTypes.Type(value = ServerEvent.ChatOpened.class, name = "chat.opened"),
    @JsonSubTypes.Type(value = ServerEvent.MessageStored.class, name = "message.stored"),
    @JsonSubTypes.Type(value = ServerEvent.ChatMessage.class, name = "chat.message"),
    @JsonSubTypes.Type(value = ServerEvent.ChatStatus.class, name = "chat.status"),
    @JsonSubTypes.Type(value = ServerEvent.ChatTyping.class, name = "chat.typing"),
    @JsonSubTypes.Type(value = ServerEvent.ChatRead.class, name = "chat.read"),
    @JsonSubTypes.Type(value = ServerEvent.ReplyStarted.class, name = "reply.started"),
    @JsonSubTypes.Type(value = ServerEvent.ReplyDelta.class, name = "reply.delta"),
    @JsonSubTypes.Type(value = ServerEvent.ReplyReplaced.class, name = "reply.replaced"),
    @JsonSubTypes.Type(value = ServerEvent.ReplyDone.class, name = "reply.done"),
    @JsonSubTypes.Type(value = ServerEvent.ReplyFailed.class, name = "reply.failed"),
    @JsonSubTypes.Type(value = ServerEvent.FactLearned.class, name = "fact.learned"),
    @JsonSubTypes.Type(value = ServerEvent.FactChanged.class, name = "fact.changed"),
    @JsonSubTypes.Type(value = ServerEvent.FactRemoved.class, name = "fact.removed"),
    @JsonSubTypes.Type(value = ServerEvent.BudgetLow.class, name = "budget.low"),
    @JsonSubTypes.Type(value = ServerEvent.NoticeNew.class, name = "notice.new"),
    @JsonSubTypes.Type(value = ServerEvent.NoticeRead.class, name = "notice.read"),
    @JsonSubTypes.Type(value = ServerEvent.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = ServerEvent.SessionEnded.class, name = "session.ended"),
    @JsonSubTypes.Type(value = ServerEvent.Trouble.class, name = "error"),
})
public sealed interface ServerEvent {
    @Serdeable
    record LoginStarted(String loginId, String code, Instant expiresAt) implements ServerEvent {}

    @Serdeable
    record LoginWaiting(String loginId) implements ServerEvent {}

    /// The link was finished. A claim over the socket is told so without a token.
    @Serdeable
    record LoginDone(String loginId, @Nullable String token, @Nullable Instant expiresAt)
            implements ServerEvent {}

    @Serdeable
    record LoginElsewhere(String loginId) implements ServerEvent {}

    @Serdeable
    record LoginExpired(String loginId) implements ServerEvent {}

    @Serdeable
    record LoginRefused(String loginId, String reason) implements ServerEvent {}

    /// `more`: older (or newer) messages are to be paged over HTTP. `reply` is `idle` or `writing`.
    @Serdeable
    record ChatOpened(Chat chat, List<Message> messages, boolean more, Writing reply)
            implements ServerEvent {}

    @Serdeable
    record MessageStored(String chatId, String clientId, long seq) implements ServerEvent {}

    @Serdeable
    record ChatMessage(Message message) implements ServerEvent {}

    @Serdeable
    record ChatStatus(String chatId, Chat.Status status, Writing reply) implements ServerEvent {}

    @Serdeable
    record ChatTyping(String chatId, String who) implements ServerEvent {}

    @Serdeable
    record ChatRead(String chatId, long seq) implements ServerEvent {}

    @Serdeable
    record ReplyStarted(String chatId, String replyId, int attempt) implements ServerEvent {}

    @Serdeable
    record ReplyDelta(String chatId, String replyId, int attempt, int index, String text)
            implements ServerEvent {}

    /// Show this text instead; deltas go on from `index`.
    @Serdeable
    record ReplyReplaced(String chatId, String replyId, int attempt, int index, String text)
            implements ServerEvent {}

    @Serdeable
    record ReplyDone(Message message, Chat.@Nullable About about) implements ServerEvent {}

    @Serdeable
    record ReplyFailed(
            String chatId,
            String replyId,
            int attempt,
            String code,
            String message,
            boolean retryable)
            implements ServerEvent {}

    @Serdeable
    record FactLearned(Fact fact) implements ServerEvent {}

    @Serdeable
    record FactChanged(Fact fact) implements ServerEvent {}

    @Serdeable
    record FactRemoved(String id) implements ServerEvent {}

    /// What models may still do for this user today: `left` is a share from 0 to 1, `until` the
    /// begin of the next day's budget, `text` says it in the person's words.
    @Serdeable
    record BudgetLow(double left, Instant until, String text) implements ServerEvent {}

    /// Something happened; `unread` counts all that was not read yet, to 100.
    @Serdeable
    record NoticeNew(Notice notice, int unread) implements ServerEvent {}

    /// One notice was read, in this window or another; without `id`, all up to now were.
    @Serdeable
    record NoticeRead(@Nullable String id, int unread) implements ServerEvent {}

    @Serdeable
    record Pong() implements ServerEvent {}

    @Serdeable
    record SessionEnded(String reason) implements ServerEvent {}

    /// Any failure; on the wire its type is `error`.
    @Serdeable
    record Trouble(
            @Nullable String action,
            String code,
            String message,
            String requestId,
            @Nullable String clientId,
            @Nullable Object details,
            @Nullable Integer retryAfter)
            implements ServerEvent {}

    /// Whether a reply is being written.
    enum Writing {
        idle,
        writing
    }
}
