package basel.shared.embed;

import basel.shared.model.wire.Api;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.Part;
import basel.shared.model.wire.Waiting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// `/embeddings`, as OpenAI, Ollama, llama.cpp and vLLM speak it. The dimension is the model's own.
final class OpenAiVectors implements VectorProvider {
    private final String model;
    private final Api api;
    private final Caller caller;

    OpenAiVectors(String model, Api api, Caller caller) {
        this.model = model;
        this.api = api;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "openai/" + model;
    }

    @Override
    public int batch() {
        return 64;
    }

    @Override
    public Answer vectors(List<String> texts, Waiting waiting) {
        var body = Map.of("model", model, "input", texts, "encoding_format", "float");
        var request = api.post("/embeddings", caller.bytes(body));
        try (var call = caller.open(request, waiting, (_, _, _) -> null)) {
            var answer = Part.read(caller.json(), call.readAll());
            var vectors =
                    answer.get("data").list().stream()
                            .sorted(Comparator.comparing(one -> one.get("index").whole().orElse(0)))
                            .map(one -> one.get("embedding"))
                            .toList();
            int tokens = answer.get("usage").get("prompt_tokens").whole().orElse(0);
            return new Answer(vectors, tokens);
        }
    }
}
