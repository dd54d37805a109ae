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
import java.util.stream.IntStream;

final class OpenAiEmbedderTest extends EmbedderContract {
    @Override
    VectorProvider provider(URI base, Caller caller) {
        var api =
                new Api(
                        URI.create(base + "/v1"),
                        "Authorization",
                        "Bearer ",
                        () -> Optional.of(KEY));
        return new OpenAiVectors("m-1", api, caller);
    }

    @Override
    int texts(Asked asked, JsonNode body) {
        assertThat(asked.path()).isEqualTo("/v1/embeddings");
        assertThat(asked.header("authorization")).isEqualTo("Bearer " + KEY);
        assertThat(body.get("model").getStringValue()).isEqualTo("m-1");
        return body.get("input").size();
    }

    @Override
    int tokens(int texts) {
        return 5;
    }

    /// The order of an answer's entries is no promise; their index is.
    @Override
    String answer(List<String> vectors) {
        return IntStream.range(0, vectors.size())
                .map(i -> vectors.size() - 1 - i)
                .mapToObj(i -> "{\"index\": %d, \"embedding\": %s}".formatted(i, vectors.get(i)))
                .collect(
                        Collectors.joining(
                                ",", "{\"data\": [", "], \"usage\": {\"prompt_tokens\": 5}}"));
    }
}
