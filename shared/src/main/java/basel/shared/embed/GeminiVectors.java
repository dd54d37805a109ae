package basel.shared.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.shared.model.wire.Api;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.GeminiErrors;
import basel.shared.model.wire.Part;
import basel.shared.model.wire.Waiting;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;

/// Gemini's `batchEmbedContents`.
final class GeminiVectors implements VectorProvider {
    private final String model;
    private final int dimension;
    private final Api api;
    private final Caller caller;

    GeminiVectors(String model, int dimension, Api api, Caller caller) {
        this.model = model;
        this.dimension = dimension;
        this.api = api;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "gemini/" + model;
    }

    @Override
    public int batch() {
        return 100;
    }

    @Override
    public Answer vectors(List<String> texts, Waiting waiting) {
        var path = "/models/" + URLEncoder.encode(model, UTF_8) + ":batchEmbedContents";
        var body = Map.of("requests", texts.stream().map(this::request).toList());
        try (var call =
                caller.open(api.post(path, caller.bytes(body)), waiting, GeminiErrors::kind)) {
            var answer = Part.read(caller.json(), call.readAll());
            var vectors =
                    answer.get("embeddings").list().stream().map(one -> one.get("values")).toList();
            return new Answer(vectors, 0);
        }
    }

    private Map<String, Object> request(String text) {
        return Map.of(
                "model",
                "models/" + model,
                "content",
                Map.of("parts", List.of(Map.of("text", text))),
                "outputDimensionality",
                dimension);
    }
}
