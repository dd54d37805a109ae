package basel.shared.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.model.LanguageModel;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import basel.shared.model.stub.ProviderStub;
import basel.shared.testing.LocalCloud;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Settings as Lambda gives them, down to the request.
final class ModelHomesTest {
    private static final String ANSWER =
            """
            data: {"choices":[{"delta":{"content":"Hello"},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    @Test
    void a_provider_and_its_key_are_all_it_takes() {
        LocalCloud.with(Map.of("/basel/test/model/openai-key", "sk-of-the-store"));
        try (var stub = answering(ANSWER);
                var context =
                        context(
                                Map.of(
                                        "BASEL_MODEL_PROVIDER",
                                        "openai",
                                        "BASEL_MODEL_NAME",
                                        "llama3.2",
                                        "BASEL_MODEL_BASE_URL",
                                        stub.base() + "/v1/",
                                        "BASEL_MODEL_FALLBACK_PROVIDER",
                                        ""))) {
            var model = context.getBean(LanguageModel.class);

            var reply = model.stream(request(), _ -> {});

            assertThat(model.name()).isEqualTo("openai/llama3.2");
            assertThat(reply.text()).isEqualTo("Hello");
            var asked = stub.asked().getFirst();
            assertThat(asked.path()).isEqualTo("/v1/chat/completions");
            assertThat(asked.header("authorization")).isEqualTo("Bearer sk-of-the-store");
        }
    }

    @Test
    void a_server_without_keys_gets_none_and_the_fallback_has_its_own() {
        LocalCloud.with(Map.of("/basel/test/fallback/openai-key", "sk-fallback"));
        try (var stub = answering(ANSWER);
                var context =
                        context(
                                Map.of(
                                        "BASEL_MODEL_PROVIDER",
                                        "gemini",
                                        "BASEL_MODEL_BASE_URL",
                                        "http://127.0.0.1:1",
                                        "BASEL_MODEL_NAME",
                                        "",
                                        "BASEL_MODEL_FALLBACK_PROVIDER",
                                        "openai",
                                        "BASEL_MODEL_FALLBACK_NAME",
                                        "m",
                                        "BASEL_MODEL_FALLBACK_BASE_URL",
                                        stub.base().toString()))) {
            var model = context.getBean(LanguageModel.class);

            assertThat(model.name()).isEqualTo("gemini/gemini-3.5-flash-lite or openai/m");
            assertThat(model.stream(request(), _ -> {}).text()).isEqualTo("Hello");
            assertThat(stub.asked().getFirst().header("authorization"))
                    .isEqualTo("Bearer sk-fallback");
        }
    }

    @Test
    void bedrock_is_where_the_settings_say_and_signs_with_the_role() {
        try (var stub = answering("");
                var context =
                        context(
                                Map.of(
                                        "BASEL_MODEL_PROVIDER",
                                        "bedrock",
                                        "BASEL_MODEL_BASE_URL",
                                        stub.base().toString()))) {
            var model = context.getBean(LanguageModel.class);

            assertThat(model.name()).isEqualTo("bedrock/eu.anthropic.claude-haiku-5-5");
            assertThatThrownBy(() -> model.stream(request(), _ -> {}))
                    .isInstanceOf(ModelTrouble.class);
            var asked = stub.asked().getFirst();
            assertThat(asked.path())
                    .isEqualTo("/model/eu.anthropic.claude-haiku-5-5/converse-stream");
            assertThat(asked.header("authorization"))
                    .contains("Credential=local/", "/eu-central-1/bedrock/aws4_request");
        }
    }

    @Test
    void a_provider_that_nobody_knows_is_named() {
        try (var context = context(Map.of("BASEL_MODEL_PROVIDER", "oracle"))) {
            assertThatThrownBy(() -> context.getBean(LanguageModel.class))
                    .hasStackTraceContaining(
                            "provider oracle (expected: one of [bedrock, gemini, openai]");
        }
    }

    @Test
    void without_settings_the_scripted_one_answers() {
        try (var context = context(Map.of())) {
            assertThat(context.getBean(LanguageModel.class).name()).isEqualTo("scripted");
        }
    }

    @Test
    void a_key_goes_over_https_or_to_this_machine_only() {
        var far = new Api(URI.create("http://models.example/v1"), "x", "", () -> Optional.of("k"));
        var keyless = new Api(URI.create("http://models.example/v1"), "x", "", Optional::empty);

        assertThatThrownBy(() -> far.post("/a", new byte[0])).hasMessageContaining("https");
        assertThat(keyless.post("/a", new byte[0]).uri()).hasToString("http://models.example/v1/a");
        assertThatThrownBy(() -> new Api(URI.create("ftp://x"), "x", "", Optional::empty))
                .hasMessageContaining("http or https");
        assertThatThrownBy(() ->
                        new Api(URI.create("https://a:b@x.example"), "x", "", Optional::empty))
                .hasMessageContaining("without name")
                .hasMessageNotContaining("a:b");
    }

    private static ProviderStub answering(String text) {
        return ProviderStub.http1((_, answer) ->
                answer.whole(
                        200, Map.of("content-type", "text/event-stream"), text.getBytes(UTF_8)));
    }

    private static ApplicationContext context(Map<String, String> variables) {
        var settings = new HashMap<String, Object>();
        settings.put("basel.parameters", "/basel/test");
        settings.put("aws.region", "eu-central-1");
        settings.put("aws.access-key-id", "local");
        settings.put("aws.secret-key", "local");
        return ApplicationContext.builder("test")
                .environmentPropertySource(false)
                .propertySources(
                        PropertySource.of("settings", settings),
                        PropertySource.of(
                                "template",
                                new HashMap<String, Object>(variables),
                                PropertyConvention.ENVIRONMENT_VARIABLE,
                                PropertySource.Origin.of("template")))
                .start();
    }

    private static ModelRequest request() {
        return new ModelRequest("basel", "en", "Be kind.", List.of(), List.of(), 10);
    }
}
