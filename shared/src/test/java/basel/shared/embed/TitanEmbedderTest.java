package basel.shared.embed;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.bedrock.BedrockApi;
import basel.shared.model.stub.Asked;
import basel.shared.model.wire.Caller;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

final class TitanEmbedderTest extends EmbedderContract {
    @Override
    VectorProvider provider(URI base, Caller caller) {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("id", KEY));
        var api = new BedrockApi(base, Region.EU_CENTRAL_1, credentials);
        return new TitanVectors("m-1", DIMENSION, api, caller);
    }

    @Override
    int texts(Asked asked, JsonNode body) {
        assertThat(asked.path()).isEqualTo("/model/m-1/invoke");
        assertThat(asked.header("authorization")).startsWith("AWS4-HMAC-SHA256 Credential=id/");
        assertThat(body.get("inputText").getStringValue()).isNotBlank();
        assertThat(body.get("dimensions").getIntValue()).isEqualTo(DIMENSION);
        return 1;
    }

    @Override
    int tokens(int texts) {
        return 2 * texts;
    }

    @Override
    String answer(List<String> vectors) {
        return "{\"embedding\": %s, \"inputTextTokenCount\": 2}".formatted(vectors.getFirst());
    }
}
