package basel.shared.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EmbeddersTest {
    @Test
    void without_a_provider_there_is_none() {
        try (var unset = context(Map.of());
                var empty = context(Map.of("basel.embed.provider", ""))) {
            assertThat(unset.findBean(Embedder.class)).isEmpty();
            assertThat(empty.findBean(Embedder.class)).isEmpty();
        }
    }

    @Test
    void each_provider_has_its_usual_model() {
        try (var bedrock = context(Map.of("basel.embed.provider", "bedrock"));
                var gemini = context(Map.of("basel.embed.provider", "gemini"));
                var openAi =
                        context(
                                Map.of(
                                        "basel.embed.provider", "openai",
                                        "basel.embed.name", "all-minilm",
                                        "basel.embed.base-url", "http://127.0.0.1:11434/v1",
                                        "basel.embed.dimension", "384"))) {
            assertThat(bedrock.getBean(Embedder.class).modelId())
                    .isEqualTo("bedrock/amazon.titan-embed-text-v2:0/512");
            assertThat(gemini.getBean(Embedder.class).modelId())
                    .isEqualTo("gemini/gemini-embedding-001/512");
            assertThat(openAi.getBean(Embedder.class).modelId()).isEqualTo("openai/all-minilm/384");
        }
    }

    @Test
    void a_server_of_one_s_own_needs_the_name_of_a_model() {
        try (var context = context(Map.of("basel.embed.provider", "openai"))) {
            assertThatThrownBy(() -> context.getBean(Embedder.class))
                    .hasStackTraceContaining("basel.embed.name");
        }
    }

    private static ApplicationContext context(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("basel.parameters", "/basel/test");
        all.put("aws.region", "eu-central-1");
        all.put("aws.access-key-id", "local");
        all.put("aws.secret-key", "local");
        return ApplicationContext.run(all, "test");
    }
}
