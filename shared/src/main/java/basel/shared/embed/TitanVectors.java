package basel.shared.embed;

import basel.shared.model.bedrock.BedrockApi;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.Part;
import basel.shared.model.wire.Waiting;
import java.util.List;
import java.util.Map;

/// Titan Text Embeddings V2 by Bedrock's `InvokeModel`, which takes one text at a time.
final class TitanVectors implements VectorProvider {
    private final String model;
    private final int dimension;
    private final BedrockApi api;
    private final Caller caller;

    TitanVectors(String model, int dimension, BedrockApi api, Caller caller) {
        this.model = model;
        this.dimension = dimension;
        this.api = api;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "bedrock/" + model;
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Answer vectors(List<String> texts, Waiting waiting) {
        var text = texts.getFirst();
        var body = Map.of("inputText", text, "dimensions", dimension, "normalize", true);
        var request = api.post(model, "invoke", caller.bytes(body));
        try (var call = caller.open(request, waiting, BedrockApi::kind)) {
            var answer = Part.read(caller.json(), call.readAll());
            int tokens = answer.get("inputTextTokenCount").whole().orElse(0);
            return new Answer(List.of(answer.get("embedding")), tokens);
        }
    }
}
