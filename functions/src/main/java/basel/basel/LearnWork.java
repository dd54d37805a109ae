package basel.basel;

import basel.profile.Facts;
import basel.shared.budget.PaidAnswers;
import basel.shared.budget.Payer;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.UserId;
import basel.shared.model.JsonSchema;
import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.Prompts;
import basel.shared.push.Fact;
import basel.shared.push.Message;
import basel.shared.work.QueuedWork;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns from what a person said in an interview. It may run again and in another order: what was
/// learned from a message is not learned twice.
@Singleton
final class LearnWork implements QueuedWork {
    static final String TYPE = "learn";

    private static final Logger log = LoggerFactory.getLogger(LearnWork.class);
    private static final int MOST_FACTS = 60;
    private static final int MOST_TOKENS = 2_000;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+");

    private final Sayings sayings;
    private final QuestionBank questions;
    private final Facts facts;
    private final PaidAnswers model;
    private final JsonMapper json;
    private final JsonSchema schema = Prompts.schema(TYPE);

    LearnWork(
            Sayings sayings,
            QuestionBank questions,
            Facts facts,
            PaidAnswers model,
            JsonMapper json) {
        this.sayings = sayings;
        this.questions = questions;
        this.facts = facts;
        this.model = model;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var order = read(body, LearnOrder.class);
        var messages = messages(order);
        if (messages.isEmpty()) {
            return;
        }
        var user = new UserId(order.user());
        var known = new Known(facts.known(user)).facts().stream().limit(MOST_FACTS).toList();
        var answer =
                model.complete(
                        Payer.of(user), call(order), request(order, messages, known), schema);
        var lessons =
                new Reading(messages, marked(known))
                        .lessons(read(answer.json(), LearnAnswer.class));
        for (var lesson : lessons) {
            var wrong = lesson.wrong();
            if (wrong == null) {
                facts.learn(user, lesson.statement());
            } else {
                facts.correct(user, wrong, lesson.statement());
            }
        }
        log.info("learned: chat={} lessons={}", order.chat(), lessons.size());
    }

    private static String call(LearnOrder order) {
        return TYPE + "_" + order.chat() + "_" + order.messages().replaceFirst(",.*", "");
    }

    private Map<String, Message> messages(LearnOrder order) {
        var chat = new ChatId(order.chat());
        var marked = new LinkedHashMap<String, Message>();
        for (var seq : order.messages().split(",", -1)) {
            sayings.at(chat, Long.parseLong(seq))
                    .filter(message -> message.role() == Message.Role.person)
                    .ifPresent(message -> marked.put("m" + (marked.size() + 1), message));
        }
        return marked;
    }

    private ModelRequest request(
            LearnOrder order, Map<String, Message> messages, List<Fact> known) {
        var question = question(order).orElse("");
        var materials = new ArrayList<Material>();
        messages.forEach((mark, message) ->
                materials.add(
                        new Material(
                                "message",
                                mark,
                                Map.of("id", message.id(), "question", question),
                                Heard.text(message))));
        materials.addAll(FactMaterials.of(known, MOST_FACTS));
        return new ModelRequest(
                TYPE,
                order.language(),
                Prompts.of(TYPE, order.language()),
                materials,
                List.of(),
                MOST_TOKENS);
    }

    /// What the person had been asked: the bank's own words where they were said, else the last
    /// sentence that was said to them.
    private Optional<String> question(LearnOrder order) {
        var said = sayings.at(new ChatId(order.chat()), Long.parseLong(order.question()));
        var bank = questions.in(order.language());
        return said.map(Heard::text)
                .map(text ->
                        bank.find(order.asked())
                                .map(found -> found.question().text())
                                .filter(text::contains)
                                .orElseGet(() -> lastSentence(text)));
    }

    private static String lastSentence(String text) {
        return Stream.of(SENTENCE_END.split(text.strip())).reduce("", (_, last) -> last);
    }

    private static Map<String, Fact> marked(List<Fact> known) {
        var marked = new LinkedHashMap<String, Fact>();
        for (var fact : known) {
            marked.put("f" + (marked.size() + 1), fact);
        }
        return marked;
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.readValueFromTree(node, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a " + type.getSimpleName(), e);
        }
    }
}
