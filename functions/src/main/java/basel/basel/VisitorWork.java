package basel.basel;

import basel.persona.Persona;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.UserId;
import basel.shared.push.Message;
import basel.shared.work.QueuedWork;
import basel.talk.Conversation;
import basel.talk.Finish;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Notes that a person spoke to a visitor's question, and in which messages.
@Singleton
final class VisitorWork implements QueuedWork {
    static final String TYPE = "visitor-answered";

    private final Persona persona;
    private final Sayings sayings;
    private final JsonMapper json;

    VisitorWork(Persona persona, Sayings sayings, JsonMapper json) {
        this.persona = persona;
        this.sayings = sayings;
        this.json = json;
    }

    @Serdeable
    record Order(String user, String question, String chat, String messages) {
        List<Long> seqs() {
            return Stream.of(messages.split(",", -1)).map(Long::parseLong).toList();
        }
    }

    static Optional<Finish.Later> of(Conversation conversation, Heard said, String asked) {
        if (!VisitorQuestions.isId(asked)) {
            return Optional.empty();
        }
        var seqs = said.seqs().stream().map(String::valueOf).collect(Collectors.joining(","));
        return Optional.of(
                new Finish.Later(
                        TYPE,
                        Map.of(
                                "user", conversation.owner().value(),
                                "question", VisitorQuestions.question(asked),
                                "chat", conversation.id().value(),
                                "messages", seqs)));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        try {
            var order = json.readValueFromTree(body, Order.class);
            persona.answered(new UserId(order.user()), order.question(), messages(order));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a visitor's order", e);
        }
    }

    private Set<String> messages(Order order) {
        var chat = new ChatId(order.chat());
        return order.seqs().stream()
                .map(seq -> sayings.at(chat, seq))
                .flatMap(Optional::stream)
                .filter(message -> message.role() == Message.Role.person)
                .map(Message::id)
                .collect(Collectors.toSet());
    }
}
