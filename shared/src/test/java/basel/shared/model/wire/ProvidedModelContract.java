package basel.shared.model.wire;

import static basel.shared.model.wire.Protocol.Ending.LIMIT;
import static basel.shared.model.wire.Protocol.Ending.MISSING;
import static basel.shared.model.wire.Protocol.Ending.REFUSED;
import static basel.shared.model.wire.Protocol.Ending.WHOLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.Material;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import basel.shared.model.ModelTrouble;
import basel.shared.model.stub.ProviderStub;
import basel.shared.model.stub.Script;
import basel.shared.model.wire.Protocol.Fault;
import io.micronaut.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every real model does, whatever its provider does: each home passes all of it against a
/// stub that speaks its protocol over a real socket.
public abstract class ProvidedModelContract extends LanguageModelContract {
    private static final Patience QUICK =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(12),
                    Duration.ofSeconds(12),
                    3,
                    Duration.ofMillis(20),
                    Duration.ofSeconds(2));
    private static final String[] PIECES = {"Grüezi", ", wie ", "geht’s? 🙂", " [^q1]"};
    private static final String TEXT = String.join("", PIECES);
    private static final JsonSchema SCHEMA =
            new JsonSchema(
                    "learn",
                    """
                    {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["years"],
                     "additionalProperties": false,
                     "properties": {"years": {"type": "integer", "minimum": 0}}}\
                    """);
    private static final String GOOD = "{\"years\":6}";
    private static final String BAD = "{\"years\":\"six\"}";

    private final Protocol protocol;
    private final Logs logs = new Logs();
    private final List<ProviderStub> stubs = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();

    protected ProvidedModelContract(Protocol protocol) {
        this.protocol = protocol;
    }

    /// Ends the writing.
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @BeforeEach
    void listen() {
        logs.start();
    }

    @AfterEach
    void no_key_is_in_any_log_and_no_script_failed() {
        logs.stop();
        assertThat(logs.text()).doesNotContain(Protocol.KEY);
        for (var stub : stubs) {
            stub.close();
            assertThat(stub.troubles()).isEmpty();
        }
    }

    @Override
    protected LanguageModel answering() {
        return model(
                stub((asked, answer) -> {
                    boolean wantsJson = asked.text().contains("additionalProperties");
                    (wantsJson ? whole(GOOD) : events(WHOLE)).play(asked, answer);
                }));
    }

    @Override
    protected LanguageModel refusing() {
        return model(stub(refused(protocol.refusal(Fault.WRONG_KEY))));
    }

    @Override
    protected ModelRequest asked() {
        return request();
    }

    @Override
    protected ModelRequest wanted() {
        return request();
    }

    @Override
    protected ModelRequest unanswerable() {
        return request();
    }

    @Override
    protected JsonSchema form() {
        return SCHEMA;
    }

    @Test
    void an_answer_streams_in_pieces_and_its_tokens_are_the_providers() {
        var stub = stub(events(WHOLE));

        var reply = stream(stub);

        assertThat(spoken()).containsExactly(PIECES);
        assertThat(reply.text()).isEqualTo(TEXT);
        assertThat(reply.cut()).isFalse();
        assertThat(reply.usage()).isEqualTo(new ModelReply.Usage(11, 7));
        protocol.assertKey(stub.asked().getFirst());
    }

    @Test
    void a_request_alternates_ends_with_the_person_fences_data_and_samples_by_no_setting() {
        var stub = stub(events(WHOLE));

        stream(stub);

        var body = stub.asked().getFirst().text();
        assertThat(body)
                .contains("Be kind.", "German", "</data-")
                .containsSubsequence("Hello", "Hello yourself", "I am six\\n\\nYears in")
                .doesNotContain("temperature", "topP", "top_p", "topK", "top_k")
                .doesNotContain("\"text\":\"\"", "\"content\":\"\"");
    }

    @Test
    void a_slow_answer_is_heard_while_it_is_written() throws Exception {
        var heard = new CompletableFuture<String>();
        var stub =
                stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    var events = protocol.events(WHOLE, PIECES);
                    for (var event : events.subList(0, events.size() - 1)) {
                        Thread.sleep(150);
                        answer.write(event);
                    }
                    assertThat(heard.get(3, TimeUnit.SECONDS)).isEqualTo(PIECES[0]);
                    answer.write(events.getLast());
                    answer.end();
                });

        var reply =
                model(stub).stream(
                        request(),
                        piece -> {
                            if (!piece.isEmpty()) {
                                heard.complete(piece);
                            }
                        });

        assertThat(reply.text()).isEqualTo(TEXT);
    }

    @Test
    void bytes_that_come_one_by_one_are_the_same_answer() {
        var stub =
                stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    for (byte next : joined(protocol.events(WHOLE, PIECES))) {
                        answer.write(new byte[] {next});
                    }
                    answer.end();
                });

        var reply = stream(stub);

        assertThat(reply.text()).isEqualTo(TEXT);
        assertThat(spoken()).containsExactly(PIECES);
    }

    @Test
    void a_busy_provider_is_asked_again_after_the_pause_that_it_asks_for() {
        var stub =
                stub(refused(protocol.refusal(Fault.BUSY).with("retry-after", "1")), events(WHOLE));
        long began = System.nanoTime();

        var reply = stream(stub);

        assertThat(reply.text()).isEqualTo(TEXT);
        assertThat(stub.asked()).hasSize(2);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(seconds(1), seconds(4));
    }

    @Test
    void a_provider_that_asks_for_a_long_pause_is_not_asked_again() {
        var stub = stub(refused(protocol.refusal(Fault.BUSY).with("retry-after", "60")));

        var trouble = trouble(stub);

        assertThat(trouble.retryable()).isTrue();
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void a_broken_provider_is_asked_three_times() {
        var stub = stub(refused(protocol.refusal(Fault.BROKEN)));

        var trouble = trouble(stub);

        assertThat(trouble.retryable()).isTrue();
        assertThat(stub.asked()).hasSize(3);
    }

    @Test
    void an_answer_cut_amid_an_event_failed_and_is_not_asked_for_again() {
        var stub =
                stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    var bytes = joined(protocol.events(WHOLE, PIECES));
                    var events = protocol.events(MISSING, PIECES);
                    var whole = joined(events.subList(0, events.size() - 1)).length;
                    answer.write(Arrays.copyOf(bytes, whole + 9));
                    Thread.sleep(100);
                    answer.cut();
                });

        var trouble = trouble(stub);

        assertThat(trouble.retryable()).isTrue();
        assertThat(spoken()).containsExactly(PIECES[0], PIECES[1], PIECES[2]);
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void an_answer_that_ends_without_its_end_marker_failed() {
        var stub = stub(events(MISSING));

        var trouble = trouble(stub);

        assertThat(trouble).hasMessageContaining("broke off");
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void an_answer_that_is_no_json_failed() {
        var stub =
                stub((_, answer) ->
                        answer.whole(200, protocol.streamHeaders(), protocol.malformed()));

        var trouble = trouble(stub);

        assertThat(trouble).hasMessageContaining("could not be read");
    }

    @Test
    void a_refusal_reads_kindly_and_is_not_tried_again() {
        var stub = stub(events(REFUSED));

        var trouble = trouble(stub);

        assertThat(trouble).hasMessageContaining("rather not answer");
        assertThat(trouble.retryable()).isFalse();
    }

    @Test
    void an_answer_that_ends_at_the_most_tokens_stands_and_says_so() {
        var stub = stub(events(LIMIT));

        var reply = stream(stub);

        assertThat(reply.text()).isEqualTo(TEXT);
        assertThat(reply.cut()).isTrue();
    }

    @Test
    void a_wrong_key_is_said_without_the_key_and_not_tried_again() {
        var stub = stub(refused(protocol.refusal(Fault.WRONG_KEY)));

        var trouble = trouble(stub);

        assertThat(trouble.retryable()).isFalse();
        assertThat(trouble).hasMessageContaining("did not accept Basel's key");
        assertThat(trouble).hasStackTraceContaining("Setback");
        for (Throwable one = trouble; one != null; one = one.getCause()) {
            assertThat(one.toString()).doesNotContain(Protocol.KEY);
        }
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void a_request_that_is_not_accepted_is_not_tried_again() {
        var stub = stub(refused(protocol.refusal(Fault.BAD_REQUEST)));

        var trouble = trouble(stub);

        assertThat(trouble.retryable()).isFalse();
        assertThat(stub.asked()).hasSizeLessThan(3);
    }

    @Test
    void expired_credentials_are_not_called_an_answer() {
        var stub = stub(refused(protocol.refusal(Fault.EXPIRED)));

        var trouble = trouble(stub);

        assertThat(trouble.getMessage()).doesNotContain(Protocol.KEY);
        assertThat(spoken()).isEmpty();
    }

    @Test
    void a_host_that_nobody_is_at_is_unreachable() {
        var stub = stub(events(WHOLE));
        stub.close();

        var trouble = trouble(stub);

        assertThat(trouble.retryable()).isTrue();
        assertThat(trouble).hasMessageContaining("cannot be reached");
    }

    @Test
    void a_redirect_is_refused_and_the_other_host_gets_nothing() {
        var other = stub(events(WHOLE));
        for (int status : new int[] {301, 302, 307, 308}) {
            var stub =
                    stub((_, answer) ->
                            answer.whole(
                                    status,
                                    Map.of("location", other.base() + "/v1/chat/completions"),
                                    new byte[] {1}));

            var trouble = trouble(stub);

            assertThat(trouble).hasMessageContaining("leads elsewhere");
            assertThat(trouble.retryable()).isFalse();
        }
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void a_stop_while_the_provider_is_silent_closes_its_stream() throws Exception {
        var closed = new CompletableFuture<Boolean>();
        var stub =
                stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    closed.complete(answer.givenUpWithin(seconds(2)));
                });

        stopped(stub, 2);

        assertThat(closed.get(3, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_stop_before_the_provider_said_anything_closes_its_stream() throws Exception {
        var closed = new CompletableFuture<Boolean>();
        var stub = stub((_, answer) -> closed.complete(answer.givenUpWithin(seconds(2))));

        stopped(stub, 2);

        assertThat(closed.get(3, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_stop_at_a_piece_closes_the_stream_at_once() throws Exception {
        var closed = new CompletableFuture<Boolean>();
        var stub =
                stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    answer.write(joined(protocol.events(MISSING, PIECES)));
                    closed.complete(answer.givenUpWithin(seconds(2)));
                });

        stopped(stub, 1);

        assertThat(closed.get(3, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void silence_ends_after_its_time() throws Exception {
        var closed = new CompletableFuture<Boolean>();
        var stub =
                stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    answer.write(protocol.events(MISSING, PIECES).getFirst());
                    closed.complete(answer.givenUpWithin(seconds(6)));
                });

        var trouble = trouble(stub);

        assertThat(trouble).hasMessageContaining("said nothing for too long");
        assertThat(trouble.retryable()).isTrue();
        assertThat(closed.get(8, TimeUnit.SECONDS)).isTrue();
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void an_answer_without_end_ends_after_the_total_time() {
        var stub =
                stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    var events = protocol.events(MISSING, "so ");
                    for (answer.write(joined(events)); ; answer.write(events.getLast())) {
                        Thread.sleep(100);
                    }
                });
        var brief =
                new Patience(
                        seconds(3), seconds(3), seconds(3), seconds(1), 3, seconds(1), seconds(1));

        var trouble = trouble(() -> model(stub.base(), brief).stream(request(), pieces::add));

        assertThat(trouble).hasMessageContaining("took too long");
        assertThat(spoken()).hasSizeGreaterThan(1);
    }

    @Test
    void an_answer_too_large_to_be_one_failed() {
        var stub =
                stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    var large = "x".repeat(60_000).getBytes(UTF_8);
                    for (int i = 0; i < 500; i++) {
                        answer.write(large);
                    }
                });

        var trouble = trouble(stub);

        assertThat(trouble).hasMessageContaining("could not be read");
    }

    @Test
    void json_that_fits_is_the_answer() {
        var stub = stub(whole(GOOD));

        var answer = model(stub).complete(request(), SCHEMA);

        assertThat(answer.json().get("years").getIntValue()).isEqualTo(6);
        assertThat(answer.usage()).isEqualTo(new ModelReply.Usage(11, 7));
        assertThat(stub.asked().getFirst().text())
                .contains("additionalProperties")
                .doesNotContain("$schema", "minimum");
        protocol.assertKey(stub.asked().getFirst());
    }

    @Test
    void json_that_does_not_fit_is_repaired_once() {
        var stub = stub(whole(BAD), whole(GOOD));

        var answer = model(stub).complete(request(), SCHEMA);

        assertThat(answer.json().get("years").getIntValue()).isEqualTo(6);
        assertThat(answer.usage()).isEqualTo(new ModelReply.Usage(22, 14));
        assertThat(stub.asked().getLast().text()).contains("$.years (expected: type integer)");
    }

    @Test
    void json_that_does_not_fit_twice_is_a_clear_failure() {
        var stub = stub(whole("I would rather tell you a story."), whole(BAD), whole(GOOD));

        var trouble = trouble(() -> model(stub).complete(request(), SCHEMA));

        assertThat(trouble).hasMessageContaining("did not have the form");
        assertThat(stub.asked()).hasSize(2);
    }

    @Test
    void json_that_ends_at_the_most_tokens_failed() {
        var stub = stub((_, answer) -> answer.whole(200, Map.of(), protocol.whole(LIMIT, GOOD)));

        var trouble = trouble(() -> model(stub).complete(request(), SCHEMA));

        assertThat(trouble.retryable()).isFalse();
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void a_way_of_keeping_to_a_schema_that_is_not_accepted_gives_way_to_the_next() {
        var stub = stub(refused(protocol.refusal(Fault.BAD_REQUEST)), whole(GOOD));
        var model = model(stub);

        model.complete(request(), SCHEMA);
        model.complete(request(), SCHEMA);

        assertThat(stub.asked()).hasSize(3);
        assertThat(stub.asked().get(1).text()).isNotEqualTo(stub.asked().getFirst().text());
    }

    @Test
    void json_from_a_busy_provider_is_asked_for_again() {
        var stub = stub(refused(protocol.refusal(Fault.BUSY)), whole(GOOD));

        var answer = model(stub).complete(request(), SCHEMA);

        assertThat(answer.json().get("years").getIntValue()).isEqualTo(6);
    }

    protected ProviderStub stub(Script... scripts) {
        var stub = protocol.stub(scripts);
        stubs.add(stub);
        return stub;
    }

    protected ProvidedModel model(ProviderStub stub) {
        return model(stub.base(), QUICK);
    }

    protected ModelReply stream(ProviderStub stub) {
        return model(stub).stream(request(), pieces::add);
    }

    protected ModelTrouble trouble(ProviderStub stub) {
        return trouble(() -> stream(stub));
    }

    /// What was said; the empty pieces of silence are left out.
    protected List<String> spoken() {
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    protected Script events(List<byte[]> events) {
        return (_, answer) -> {
            answer.head(200, protocol.streamHeaders());
            for (var event : events) {
                answer.write(event);
            }
            answer.end();
        };
    }

    private Script events(Protocol.Ending ending) {
        return events(protocol.events(ending, PIECES));
    }

    private Script whole(String text) {
        return (_, answer) ->
                answer.whole(
                        200,
                        Map.of("content-type", "application/json"),
                        protocol.whole(WHOLE, text));
    }

    private static Script refused(Protocol.Refusal refusal) {
        return (_, answer) ->
                answer.whole(refusal.status(), refusal.headers(), refusal.body().getBytes(UTF_8));
    }

    private ProvidedModel model(URI base, Patience patience) {
        var json = JsonMapper.createDefault();
        var provider = protocol.provider(base, new Caller(patience, json));
        return new ProvidedModel(provider, patience, json);
    }

    /// The listener stops at its n-th piece, within two seconds.
    private void stopped(ProviderStub stub, int at) {
        long began = System.nanoTime();
        Consumer<String> listener =
                piece -> {
                    pieces.add(piece);
                    if (pieces.size() == at) {
                        throw new Stop();
                    }
                };

        var stop = catchThrowableOfType(Stop.class, () -> model(stub).stream(request(), listener));

        assertThat(stop).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(seconds(2));
    }

    private static ModelTrouble trouble(ThrowingCallable run) {
        return Objects.requireNonNull(catchThrowableOfType(ModelTrouble.class, run));
    }

    private static ModelRequest request() {
        return new ModelRequest(
                "basel",
                "de",
                "Be kind.",
                List.of(Material.of("question", "q1", "Was tun Sie?")),
                List.of(
                        new Turn(Speaker.PERSON, "Hello"),
                        new Turn(Speaker.MODEL, "Hello yourself"),
                        new Turn(Speaker.PERSON, "I am six"),
                        new Turn(Speaker.MODEL, " "),
                        new Turn(Speaker.PERSON, "Years in")),
                300);
    }

    private static byte[] joined(List<byte[]> events) {
        var all = new ByteArrayOutputStream();
        events.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
