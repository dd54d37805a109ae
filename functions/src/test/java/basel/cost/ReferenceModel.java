package basel.cost;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.Material;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelReply.Usage;
import basel.shared.model.ModelRequest;
import basel.testing.TestClock;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The reference reply: 300 tokens over 6 seconds, the first after 300 ms, then one each 19 ms.
/// What it learns of a message: the two sentences that begin with "I ".
@Singleton
@Primary
@Requires(property = "basel.cost")
final class ReferenceModel implements LanguageModel {
    static final Duration WHOLE = Duration.ofSeconds(6);
    static final int TOKENS = 300;

    private static final Duration FIRST = Duration.ofMillis(300);
    private static final Duration EACH = WHOLE.minus(FIRST).dividedBy(TOKENS);
    private static final String SENTENCE =
            "That is good to know, and it tells a lot about how you like to work with other people.";

    private final TestClock clock;
    private final Meter meter;
    private int answered;

    ReferenceModel(TestClock clock, Meter meter) {
        this.clock = clock;
        this.meter = meter;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        var tokens = tokens(request);
        meter.streams(true);
        clock.forward(FIRST);
        for (var token : tokens) {
            piece.accept(token);
            clock.forward(EACH);
        }
        meter.streams(false);
        return new ModelReply(name(), String.join("", tokens), new Usage(2_000, TOKENS));
    }

    /// How many answers in JSON were given since the last time.
    int takeAnswered() {
        int before = answered;
        answered = 0;
        return before;
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        answered++;
        var json =
                request.task().equals("learn")
                        ? lessons(request.materials().getFirst())
                        : JsonNode.createObjectNode(
                                Map.of(request.task(), text(words(request.task()))));
        return new ModelAnswer(name(), json, new Usage(2_000, 150));
    }

    /// A summary is as long as asked for; a title is short.
    private static String words(String task) {
        return task.equals("summary") ? (SENTENCE + " ").repeat(14).strip() : "Work and tools";
    }

    /// Four tokens are three words. A persona's model says what it was given, and cites it.
    private static List<String> tokens(ModelRequest request) {
        var said = request.task().equals("persona") ? cited(request.materials()) : SENTENCE;
        var words = (said + " ").repeat(TOKENS).split("(?<= )", -1);
        var tokens = new ArrayList<String>();
        IntStream.range(0, TOKENS / 4)
                .forEach(i -> {
                    tokens.add(words[3 * i].substring(0, 1));
                    tokens.add(words[3 * i].substring(1));
                    tokens.add(words[3 * i + 1]);
                    tokens.add(words[3 * i + 2]);
                });
        tokens.set(TOKENS - 1, end(tokens.getLast(), request));
        return tokens;
    }

    private static String end(String last, ModelRequest request) {
        return request.task().equals("persona") ? last : last.strip() + ".";
    }

    private static String cited(List<Material> materials) {
        var fact = materials.getFirst();
        return fact.text().strip().replaceAll("[.]$", "") + ". [^" + fact.mark() + "]";
    }

    private static JsonNode lessons(Material message) {
        var facts = new ArrayList<JsonNode>();
        for (var sentence : message.text().split("(?<=[.])\\s", -1)) {
            if (sentence.startsWith("I ")) {
                facts.add(
                        JsonNode.createObjectNode(
                                Map.of(
                                        "kind", text("skill"),
                                        "value", text(sentence.split(" ", 4)[2]),
                                        "polarity", text("yes"),
                                        "sentence", text(sentence),
                                        "quote", text(sentence),
                                        "message", text(message.mark()))));
            }
        }
        return JsonNode.createObjectNode(
                Map.of(
                        "facts", JsonNode.createArrayNode(facts),
                        "answered", JsonNode.createBooleanNode(true),
                        "corrects", JsonNode.createArrayNode(List.of())));
    }

    private static JsonNode text(String value) {
        return JsonNode.createStringNode(value);
    }
}
