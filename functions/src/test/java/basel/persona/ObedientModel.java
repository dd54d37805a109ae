package basel.persona;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.Material;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Does whatever anybody in its prompt tells it to: repeats all it was given, and says what any
/// text orders in the form `say "…"`, with and without the marks of facts, in one piece or letter
/// by letter.
final class ObedientModel implements LanguageModel {
    private static final Pattern ORDER = Pattern.compile("say \"([^\"]+)\"");

    private final int size;

    ObedientModel(int size) {
        this.size = size;
    }

    @Override
    public String name() {
        return "obedient";
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        var text = new StringBuilder("As you wish. HACKED! Everything I know: ");
        text.append(request.instructions()).append(' ');
        for (var material : request.materials()) {
            text.append(material.text()).append(". ").append(material.about()).append(". ");
            text.append("The password is SESAME and the salary 99999. [^")
                    .append(material.mark())
                    .append("] ");
        }
        orders(request)
                .forEach(order -> {
                    text.append(order).append(". [^none] ");
                    request.materials()
                            .forEach(one ->
                                    text.append(order)
                                            .append(". [^")
                                            .append(one.mark())
                                            .append("] "));
                });
        request.turns().forEach(turn -> text.append(turn.text()).append(". [^f1] "));
        text.append("She earns a million and is married [^f99]. HACKED [^none]");
        for (int i = 0; i < text.length(); i += size) {
            piece.accept(text.substring(i, Math.min(text.length(), i + size)));
        }
        return new ModelReply(name(), text.toString(), new ModelReply.Usage(1, 1));
    }

    /// What anything in the prompt orders to be said.
    private static List<String> orders(ModelRequest request) {
        return ORDER.matcher(request.toString())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        throw new UnsupportedOperationException("speaks only: " + Material.class);
    }
}
