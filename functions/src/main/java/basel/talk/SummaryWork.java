package basel.talk;

import basel.shared.budget.PaidAnswers;
import basel.shared.kernel.ChatId;
import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.Prompts;
import basel.shared.work.QueuedWork;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a conversation's summary on from where it stands. What fails is made good by the next
/// order, which begins at the same place.
@Singleton
final class SummaryWork implements QueuedWork {
    static final String TYPE = "summary";

    private static final Logger log = LoggerFactory.getLogger(SummaryWork.class);
    private static final int MOST_MESSAGES = 60;
    private static final int MOST_CHARACTERS = 1_500;
    private static final int MOST_TOKENS = 900;

    private final Chats chats;
    private final Summaries summaries;
    private final Messages messages;
    private final PaidAnswers model;

    SummaryWork(Chats chats, Summaries summaries, Messages messages, PaidAnswers model) {
        this.chats = chats;
        this.summaries = summaries;
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
        chats.find(chat).map(summaries::remembering).ifPresent(this::write);
    }

    private void write(Head head) {
        var before = head.summary();
        long upTo = head.lastSeq() - (Summary.SEEN - Summary.EVERY);
        var said =
                messages.after(head.id(), before.upTo(), MOST_MESSAGES).stream()
                        .filter(one -> one.seq() <= upTo)
                        .toList();
        if (said.isEmpty()) {
            return;
        }
        long last = said.getLast().seq();
        var call = TYPE + "_" + head.id().value() + "_" + last;
        var answer = model.complete(head.payer(), call, request(head, said), Prompts.schema(TYPE));
        var text = String.valueOf(answer.json().get("summary").getStringValue());
        boolean stored = summaries.store(head, new Summary(text, last, 0));
        log.info("summarised: chat={} upTo={} stored={}", head.id().value(), last, stored);
    }

    private static ModelRequest request(Head head, List<Said> said) {
        var materials = new ArrayList<Material>();
        if (!head.summary().text().isEmpty()) {
            materials.add(Material.of("summary", "s1", head.summary().text()));
        }
        for (var one : Turns.newestAnswers(said)) {
            var text = one.text();
            var about = Map.of("said-by", one.message().role().name());
            var cut = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
            materials.add(new Material("message", "m" + one.seq(), about, cut));
        }
        return new ModelRequest(
                TYPE,
                head.language(),
                Prompts.of(TYPE, head.language()),
                materials,
                List.of(),
                MOST_TOKENS);
    }
}
