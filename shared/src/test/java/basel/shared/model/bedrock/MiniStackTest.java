package basel.shared.model.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.model.JsonSchema;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import basel.shared.model.ModelTrouble;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.Patience;
import basel.shared.model.wire.ProvidedModel;
import io.micronaut.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/// Bedrock as MiniStack emulates it. It checks no signatures and knows no embeddings, and its text
/// is never JSON.
final class MiniStackTest {
    private static MiniStack cloud;

    @BeforeAll
    static void start() {
        cloud = MiniStack.start();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void an_answer_streams() {
        var pieces = new ArrayList<String>();

        var reply = model("eu.amazon.nova-2-lite-v1:0").stream(request(), pieces::add);

        assertThat(reply.text()).startsWith("[ministack mock nova eu.amazon.nova-2-lite-v1:0]");
        assertThat(String.join("", pieces)).isEqualTo(reply.text());
        assertThat(reply.usage().tokensIn()).isPositive();
        assertThat(reply.usage().tokensOut()).isPositive();
    }

    @Test
    void an_answer_that_is_no_json_is_asked_for_twice_and_then_fails_clearly() {
        var schema = new JsonSchema("any", "{\"type\": \"object\"}");

        assertThatThrownBy(() -> model("eu.anthropic.claude-haiku-5-5").complete(request(), schema))
                .isInstanceOf(ModelTrouble.class)
                .hasMessageContaining("did not have the form");
    }

    @Test
    void a_model_that_is_no_model_is_not_accepted() {
        assertThatThrownBy(() -> model("arn:aws:s3:::no").stream(request(), _ -> {}))
                .isInstanceOf(ModelTrouble.class)
                .hasMessageContaining("did not accept the request");
    }

    private static ProvidedModel model(String name) {
        var json = JsonMapper.createDefault();
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "no"));
        var api = new BedrockApi(cloud.base(), Region.EU_CENTRAL_1, credentials);
        var provider = new BedrockProvider(name, api, new Caller(Patience.USUAL, json));
        return new ProvidedModel(provider, Patience.USUAL, json);
    }

    private static ModelRequest request() {
        var said = List.of(new Turn(Speaker.PERSON, "Hello"));
        return new ModelRequest("basel", "en", "Be kind.", List.of(), said, 100);
    }
}
