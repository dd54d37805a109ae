package basel.basel;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelRequest;
import java.util.Set;
import java.util.function.Consumer;

/// Always asks the first question that it is given.
final class FirstModel implements LanguageModel {
    private static final Set<String> ASKABLE = Set.of("question", "gap");

    @Override
    public String name() {
        return "first";
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        var first =
                request.materials().stream()
                        .filter(material -> ASKABLE.contains(material.type()))
                        .findFirst()
                        .orElseThrow();
        var text = first.text() + " [^" + first.mark() + "]";
        piece.accept(text);
        return new ModelReply(name(), text, new ModelReply.Usage(1, 1));
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        throw new UnsupportedOperationException("asks only");
    }
}
