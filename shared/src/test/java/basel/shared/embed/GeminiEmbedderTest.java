package basel.shared.embed;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.stub.Asked;
import basel.shared.model.wire.Api;
import basel.shared.model.wire.Caller;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class GeminiEmbedderTest extends EmbedderContract {
    @Override
    VectorProvider provider(URI base, Caller caller) {
        var api =
                new Api(URI.create(base + "/v1beta"), "x-goog-api-key", "", () -> Optional.of(KEY));
        return new GeminiVectors("m-1", DIMENSION, api, caller);
    }

    @Override
    int texts(Asked asked, JsonNode body) {
        assertThat(asked.path()).isEqualTo("/v1beta/models/m-1:batchEmbedContents");
        assertThat(asked.header("x-goog-api-key")).isEqualTo(KEY);
        var first = body.get("requests").get(0);
        assertThat(first.get("model").getStringValue()).isEqualTo("models/m-1");
        assertThat(first.get("outputDimensionality").getIntValue()).isEqualTo(DIMENSION);
        return body.get("requests").size();
    }

    @Override
    int tokens(int texts) {
        return 0;
    }

    @Override
    String answer(List<String> vectors) {
        return vectors.stream()
                .map("{\"values\": %s}"::formatted)
                .collect(Collectors.joining(",", "{\"embeddings\": [", "]}"));
    }
}
