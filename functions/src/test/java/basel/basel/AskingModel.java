package basel.basel;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.Material;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelRequest;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Asks any of the questions it is given, or follows up, by the throw of a die.
final class AskingModel implements LanguageModel {
    private final Random die;
    private final double followUps;

    AskingModel(long seed, double followUps) {
        this.die = new Random(seed);
        this.followUps = followUps;
    }

    @Override
    public String name() {
        return "asking";
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        var text = text(request);
        piece.accept(text);
        return new ModelReply(name(), text, new ModelReply.Usage(1, 1));
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        throw new UnsupportedOperationException("asks only");
    }

    private String text(ModelRequest request) {
        if (!of(request, "asked").isEmpty() && die.nextDouble() < followUps) {
            return "Tell me more.";
        }
        var questions = of(request, "question");
        var choice = questions.isEmpty() || die.nextInt(5) == 0 ? of(request, "gap") : questions;
        var chosen = choice.get(die.nextInt(choice.size()));
        return chosen.text() + " [^" + chosen.mark() + "]";
    }

    private static List<Material> of(ModelRequest request, String type) {
        return request.materials().stream().filter(one -> one.type().equals(type)).toList();
    }
}
