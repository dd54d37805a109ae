package basel.talk;

import basel.shared.budget.PaidAnswers;
import basel.shared.kernel.ChatId;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import basel.shared.model.Prompts;
import basel.shared.push.Message;
import basel.shared.work.QueuedWork;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Names a conversation by what its owner said first, unless they have named it themselves.
@Singleton
final class TitleWork implements QueuedWork {
    static final String TYPE = "title";

    private static final int FIRST = 4;
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_TOKENS = 100;

    private final Chats chats;
    private final Messages messages;
    private final PaidAnswers model;

    TitleWork(Chats chats, Messages messages, PaidAnswers model) {
        this.chats = chats;
        this.messages = messages;
        this.model = model;
    }

    static Finish.Later order(ChatId chat) {
        return new Finish.Later(TYPE, Map.of("chat", chat.value()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var chat = new ChatId(String.valueOf(body.get("chat").getStringValue()));
        chats.find(chat).ifPresent(this::name);
    }

    private void name(Head head) {
        var first =
                messages.after(head.id(), 0, FIRST).stream()
                        .filter(said -> said.message().role() == Message.Role.person)
                        .findFirst();
        if (first.isEmpty()) {
            return;
        }
        var text = first.get().text();
        var cut = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        var request =
                new ModelRequest(
                        TYPE,
                        head.language(),
                        Prompts.of(TYPE, head.language()),
                        List.of(),
                        List.of(new Turn(Speaker.PERSON, cut)),
                        MOST_TOKENS);
        var call = TYPE + "_" + head.id().value();
        var answer = model.complete(head.payer(), call, request, Prompts.schema(TYPE));
        chats.nameFirst(head, String.valueOf(answer.json().get("title").getStringValue()));
    }
}
