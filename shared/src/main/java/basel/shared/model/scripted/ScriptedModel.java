package basel.shared.model.scripted;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelReply.Usage;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Answers by written rules, the same for the same request, and says so when asked: it never
/// pretends to be an AI model. Each task has a script; adding a task is adding a bean.
@Singleton
@Requires(property = "basel.model.provider", value = "scripted", defaultValue = "scripted")
final class ScriptedModel implements LanguageModel {
    static final String NAME = "scripted";

    /// A word with the white space after it.
    private static final Pattern WORD = Pattern.compile("\\s*\\S++\\s*");

    private final ScriptedPace pace;
    private final List<SpokenScript> spoken;
    private final List<WrittenScript> written;

    ScriptedModel(ScriptedPace pace, List<SpokenScript> spoken, List<WrittenScript> written) {
        this.pace = pace;
        this.spoken = List.copyOf(spoken);
        this.written = List.copyOf(written);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        rest(pace.getThinking());
        var text = spokenScript(request.task()).answer(request);
        var words = WORD.matcher(text);
        while (words.find()) {
            piece.accept(words.group());
            rest(pace.getPause());
        }
        return new ModelReply(NAME, text, usage(request, text));
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        rest(pace.getThinking());
        var json = writtenScript(request.task()).answer(request);
        return new ModelAnswer(NAME, json, usage(request, text(json)));
    }

    private SpokenScript spokenScript(String task) {
        return spoken.stream()
                .filter(script -> script.task().equals(task))
                .findFirst()
                .orElseThrow(() -> unknown(task));
    }

    private WrittenScript writtenScript(String task) {
        return written.stream()
                .filter(script -> script.task().equals(task))
                .findFirst()
                .orElseThrow(() -> unknown(task));
    }

    private static void rest(Duration time) {
        if (time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelTrouble("The answer was interrupted.", true, e);
        }
    }

    private static ModelTrouble unknown(String task) {
        return new ModelTrouble("The practice voice has no script for \"" + task + "\".", false);
    }

    private static Usage usage(ModelRequest request, String answer) {
        var in = request.turns().stream().mapToInt(turn -> words(turn.text())).sum();
        var materials = request.materials().stream().mapToInt(m -> words(m.text())).sum();
        return new Usage(in + materials + words(request.instructions()), words(answer));
    }

    /// All texts of an answer, one after the other.
    private static String text(JsonNode json) {
        if (json.isContainerNode()) {
            return StreamSupport.stream(json.values().spliterator(), false)
                    .map(ScriptedModel::text)
                    .collect(Collectors.joining(" "));
        }
        return json.isNull() ? "" : json.coerceStringValue();
    }

    private static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
