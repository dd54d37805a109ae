package basel.shared.model.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.wire.LanguageModelContract;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScriptedModelTest extends LanguageModelContract {
    private final ScriptedModel model =
            new ScriptedModel(
                    new Pace(Duration.ZERO, Duration.ZERO),
                    List.of(new BaselScript()),
                    List.of(new LearnScript(), new TitleScript()));

    @Override
    protected LanguageModel answering() {
        return model;
    }

    @Override
    protected LanguageModel refusing() {
        return model;
    }

    @Override
    protected ModelRequest asked() {
        return request("basel", List.of(InterviewSamples.QUESTION));
    }

    @Override
    protected ModelRequest wanted() {
        var said = "I have worked with Kotlin for six years.";
        var asked = Map.of("id", "1", "question", "What do you do?");
        return request("learn", List.of(new Material("message", "m1", asked, said)));
    }

    @Override
    protected JsonSchema form() {
        var file = Path.of("../functions/src/main/resources/prompts/learn.schema.json");
        try {
            return new JsonSchema("learn", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Nothing is written for it.
    @Override
    protected ModelRequest unanswerable() {
        return request("poem", List.of());
    }

    @Test
    void it_is_the_model_where_none_is_chosen() {
        try (var context = ApplicationContext.run(Map.of("basel.model.scripted.pause", "0ms"))) {
            assertThat(context.getBean(LanguageModel.class).name()).isEqualTo("scripted");
        }
    }

    @Test
    void it_makes_way_for_another_provider() {
        try (var context = ApplicationContext.run(Map.of("basel.model.provider", "bedrock"))) {
            assertThat(context.containsBean(ScriptedModel.class)).isFalse();
        }
    }

    @Test
    void it_streams_word_by_word_and_the_pieces_are_the_text() {
        var pieces = new ArrayList<String>();

        var reply = model.stream(request("basel", List.of(InterviewSamples.QUESTION)), pieces::add);

        assertThat(String.join("", pieces)).isEqualTo(reply.text());
        assertThat(pieces)
                .hasSizeGreaterThan(10)
                .allMatch(piece -> piece.strip().split("\\s+").length == 1);
        assertThat(reply.usage().tokensOut()).isEqualTo(pieces.size());
    }

    @Test
    void it_thinks_first_and_rests_after_each_word() {
        var slow =
                new ScriptedModel(
                        new Pace(Duration.ofMillis(2), Duration.ofMillis(100)),
                        List.of(new BaselScript()),
                        List.of());
        var pieces = new ArrayList<String>();
        var start = System.nanoTime();

        slow.stream(request("basel", List.of()), pieces::add);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(100 + 2L * pieces.size()));
    }

    @Test
    void it_can_be_slowed_down_while_it_runs() {
        try (var context = ApplicationContext.run(Map.of("basel.model.scripted.pause", "0ms"))) {
            var settings = context.getBean(ScriptedPace.class);
            var before = settings.getThinking();

            context.getEnvironment()
                    .addPropertySource(
                            PropertySource.of(
                                    "later", Map.of("basel.model.scripted.thinking", "3s")));

            assertThat(before).isZero();
            assertThat(settings.getThinking()).isEqualTo(Duration.ofSeconds(3));
        }
    }

    @Test
    void the_same_request_gets_the_same_answer() {
        var request = request("basel", List.of(InterviewSamples.QUESTION));

        assertThat(model.stream(request, _ -> {})).isEqualTo(model.stream(request, _ -> {}));
    }

    private static ModelRequest request(String task, List<Material> materials) {
        return new ModelRequest(task, "en", "", materials, List.of(), 500);
    }

    private record Pace(Duration getPause, Duration getThinking) implements ScriptedPace {}
}
