package basel.shared.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import basel.shared.model.ModelTrouble;
import basel.shared.model.stub.Answer;
import basel.shared.model.stub.Asked;
import basel.shared.model.stub.ProviderStub;
import basel.shared.model.stub.Script;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.Patience;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every embedder does, whatever its provider does.
abstract class EmbedderContract {
    static final String KEY = "sk-canary-4242424242";
    static final int DIMENSION = 4;

    private static final Patience QUICK =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(4),
                    3,
                    Duration.ofMillis(20),
                    Duration.ofSeconds(2));

    private final List<ProviderStub> stubs = new ArrayList<>();

    abstract VectorProvider provider(URI base, Caller caller);

    /// How many texts this request holds; fails unless it bears the key or signature.
    abstract int texts(Asked asked, JsonNode body);

    /// The answer that bears these vectors, each a list of numbers as JSON.
    abstract String answer(List<String> vectors);

    /// How many tokens the provider counts for so many texts; 0 where it counts none.
    abstract int tokens(int texts);

    @AfterEach
    void close() {
        for (var stub : stubs) {
            stub.close();
            assertThat(stub.troubles()).isEmpty();
        }
    }

    @Test
    void every_text_gets_a_vector_of_length_one_in_its_order() {
        var stub = stub(counting());

        var made = embedder(stub).embed(List.of("Java", "Käse", "🙂"), Embedder.UNHURRIED);
        var vectors = made.vectors();

        assertThat(made.tokens()).isEqualTo(tokens(3));
        assertThat(vectors).hasSize(3);
        for (var vector : vectors) {
            assertThat(vector).hasSize(DIMENSION);
            assertThat(IntStream.range(0, DIMENSION).mapToDouble(i -> vector[i] * vector[i]).sum())
                    .isCloseTo(1, within(1e-6));
        }
        assertThat(vectors.stream().map(vector -> Math.round(vector[1] / vector[0])))
                .containsExactly(1, 2, 3);
    }

    @Test
    void many_texts_go_in_batches_and_no_texts_ask_nobody() {
        var stub = stub(counting());
        var embedder = embedder(stub);

        var vectors =
                embedder.embed(
                                IntStream.range(0, 205).mapToObj(i -> "text " + i).toList(),
                                Embedder.UNHURRIED)
                        .vectors();

        assertThat(vectors).hasSize(205);
        assertThat(vectors.getLast()[1] / vectors.getLast()[0]).isCloseTo(205, within(0.01f));
        assertThat(embedder.embed(List.of(), Embedder.UNHURRIED).vectors()).isEmpty();
    }

    @Test
    void the_model_id_names_provider_model_and_dimension() {
        var embedder = embedder(stub(counting()));

        assertThat(embedder.modelId()).matches("(bedrock|gemini|openai)/m-1/4");
        assertThat(embedder.dimension()).isEqualTo(DIMENSION);
    }

    @Test
    void a_blank_text_is_nobody_s_meaning() {
        assertThatThrownBy(() ->
                        embedder(stub(counting())).embed(List.of("a", " "), Embedder.UNHURRIED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_busy_provider_is_asked_again() {
        var stub = stub(status(429), status(503), counting());

        assertThat(embedder(stub).embed(List.of("Java"), Embedder.UNHURRIED).vectors()).hasSize(1);
        assertThat(stub.asked()).hasSize(3);
    }

    @Test
    void a_broken_provider_is_asked_three_times() {
        var stub = stub(status(500));

        assertThat(trouble(stub).retryable()).isTrue();
        assertThat(stub.asked()).hasSize(3);
    }

    @Test
    void a_wrong_key_is_said_without_the_key() {
        var stub = stub(status(401));

        var trouble = trouble(stub);

        assertThat(trouble.retryable()).isFalse();
        for (Throwable one = trouble; one != null; one = one.getCause()) {
            assertThat(one.toString()).doesNotContain(KEY);
        }
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void vectors_of_another_dimension_are_refused() {
        var trouble = trouble(stub((_, answer) -> send(answer, answer(List.of("[1,2,3]")))));

        assertThat(trouble).hasMessageContaining("another dimension");
        assertThat(trouble.retryable()).isFalse();
    }

    @Test
    void answers_that_hold_no_vector_are_refused() {
        for (var wrong :
                List.of(
                        "{",
                        "{}",
                        "[]",
                        answer(List.of("[0,0,0,0]")),
                        answer(List.of("[1,\"2\",3,4]")),
                        answer(List.of("[1e39,1,1,1]")))) {
            assertThat(trouble(stub((_, answer) -> send(answer, wrong)))).isNotNull();
        }
    }

    @Test
    void a_cut_answer_is_refused() {
        var stub =
                stub((_, answer) -> {
                    answer.head(200, Map.of());
                    answer.write("{\"embed".getBytes(UTF_8));
                    answer.cut();
                });

        assertThat(trouble(stub)).hasMessageContaining("broke off");
    }

    @Test
    void a_redirect_is_refused_and_the_other_host_gets_nothing() {
        var other = stub(counting());
        var stub =
                stub((_, answer) ->
                        answer.whole(
                                307, Map.of("location", other.base().toString()), new byte[] {1}));

        assertThat(trouble(stub)).hasMessageContaining("leads elsewhere");
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void a_silent_provider_is_waited_for_until_the_total_time() {
        var stub = stub((_, answer) -> answer.givenUpWithin(Duration.ofSeconds(7)));

        assertThat(trouble(stub).retryable()).isTrue();
    }

    @Test
    void whoever_waits_waits_no_longer_than_they_said() {
        var stub = stub((_, answer) -> answer.givenUpWithin(Duration.ofSeconds(7)));
        long began = System.nanoTime();

        assertThatThrownBy(() -> embedder(stub).embed(List.of("Java"), Duration.ofMillis(300)))
                .isInstanceOf(ModelTrouble.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_host_that_nobody_is_at_is_unreachable() {
        var stub = stub(counting());
        stub.close();

        assertThat(trouble(stub)).hasMessageContaining("cannot be reached");
    }

    private ModelTrouble trouble(ProviderStub stub) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        ModelTrouble.class,
                        () -> embedder(stub).embed(List.of("Java"), Embedder.UNHURRIED)));
    }

    private Embedder embedder(ProviderStub stub) {
        var caller = new Caller(QUICK, JsonMapper.createDefault());
        return new ProvidedEmbedder(provider(stub.base(), caller), DIMENSION, QUICK);
    }

    private ProviderStub stub(Script... scripts) {
        var stub = ProviderStub.http1(scripts);
        stubs.add(stub);
        return stub;
    }

    /// The n-th text of all gets a vector whose second number is n times its first.
    private Script counting() {
        var count = new int[1];
        return (asked, answer) -> {
            int texts = texts(asked, body(asked));
            var vectors =
                    IntStream.range(0, texts)
                            .mapToObj(_ -> "[2.0, %d.0, 0, -0.5]".formatted(2 * ++count[0]))
                            .toList();
            send(answer, answer(vectors));
        };
    }

    private static Script status(int status) {
        return (_, answer) ->
                answer.whole(
                        status,
                        Map.of("content-type", "application/json"),
                        "{\"error\": {\"message\": \"%s\"}}".formatted(KEY).getBytes(UTF_8));
    }

    private static void send(Answer answer, String text) throws IOException {
        answer.whole(200, Map.of("content-type", "application/json"), text.getBytes(UTF_8));
    }

    private static JsonNode body(Asked asked) throws IOException {
        return JsonMapper.createDefault().readValue(asked.text(), Argument.of(JsonNode.class));
    }
}
