package basel.talk;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelRequest;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// A model that answers in pieces, each taking a second: by default it repeats the last turn.
final class PieceModel implements LanguageModel {
    private final StillClock clock;
    private final List<ModelRequest> requests = new ArrayList<>();
    private Function<ModelRequest, List<String>> answer = PieceModel::echo;
    private Function<ModelRequest, String> json = ModelRequest::task;
    private Runnable between = () -> {};
    private Duration pace = Duration.ofMillis(200);

    PieceModel(StillClock clock) {
        this.clock = clock;
    }

    void answers(Function<ModelRequest, List<String>> with) {
        answer = with;
    }

    /// Runs before each piece but the first.
    void between(Runnable deed) {
        between = deed;
    }

    /// The one field of a JSON answer, named as the task.
    void writes(Function<ModelRequest, String> with) {
        json = with;
    }

    void pace(Duration each) {
        pace = each;
    }

    void reset() {
        answer = PieceModel::echo;
        json = ModelRequest::task;
        between = () -> {};
        pace = Duration.ofMillis(200);
        requests.clear();
    }

    List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public String name() {
        return "pieces";
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        requests.add(request);
        var pieces = answer.apply(request);
        boolean first = true;
        for (var one : pieces) {
            if (!first) {
                between.run();
                clock.pass(pace);
            }
            first = false;
            piece.accept(one);
        }
        return new ModelReply(
                name(), String.join("", pieces), new ModelReply.Usage(1, pieces.size()));
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        requests.add(request);
        var text = json.apply(request);
        var fields = Map.of(request.task(), JsonNode.createStringNode(text));
        return new ModelAnswer(
                name(), JsonNode.createObjectNode(fields), new ModelReply.Usage(1, 1));
    }

    private static List<String> echo(ModelRequest request) {
        var last = request.turns().isEmpty() ? "nothing" : request.turns().getLast().text();
        return List.of("You ", "said: ", last, ".");
    }
}
