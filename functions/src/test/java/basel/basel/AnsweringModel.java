package basel.basel;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Answers with the JSON it was given, and keeps what it was asked.
final class AnsweringModel implements LanguageModel {
    final List<ModelRequest> requests = new ArrayList<>();
    private final String answer;

    AnsweringModel(String answer) {
        this.answer = answer;
    }

    @Override
    public String name() {
        return "answering";
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        throw new UnsupportedOperationException("answers only");
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        requests.add(request);
        try {
            var json = JsonMapper.createDefault().readValue(answer, JsonNode.class);
            return new ModelAnswer(name(), json, new ModelReply.Usage(1, 1));
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + answer, e);
        }
    }
}
