package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.UserId;
import basel.shared.push.Chat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A kind of conversation that counts its replies in its state and asks for work after each.
record TestKind(Chat.Kind kind, boolean begins, boolean onlyOne, List<Conversation> seen)
        implements ConversationKind {
    static final AtomicInteger PRIMED = new AtomicInteger();

    static TestKind of(Chat.Kind kind, boolean begins, boolean onlyOne) {
        return new TestKind(kind, begins, onlyOne, new ArrayList<>());
    }

    @Override
    public Brief brief(Conversation conversation) {
        seen.add(conversation);
        return new Brief("test", "Repeat.", List.of());
    }

    @Override
    public Finish finish(Conversation conversation, Written reply) {
        var state = new HashMap<>(conversation.state());
        state.merge("replies", "1", (a, b) -> String.valueOf(Integer.parseInt(a) + 1));
        state.put("marks", String.join(",", reply.marks()));
        var work = new Finish.Later("learn", Map.of("reply", id(reply.id())));
        return new Finish(state, List.of(work));
    }

    @Override
    public List<Finish.Later> deleted(ChatId chat, UserId owner) {
        var body = Map.of("chat", chat.value(), "user", owner.value());
        return List.of(new Finish.Later("gone", body));
    }

    @Override
    public void prime() {
        PRIMED.incrementAndGet();
    }

    private static String id(MessageId id) {
        return id.value();
    }
}
