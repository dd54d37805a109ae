package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import basel.local.gateway.Faults;
import basel.local.run.FunctionRunner;
import basel.local.run.Outcome;
import basel.local.run.Trace;
import basel.local.template.QueueMapping;
import basel.local.template.QueueSpec;
import basel.local.template.Surroundings;
import basel.local.template.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueuePumpTest {
    /// Thirty seconds of visibility are three tenths of one.
    private static final Pace QUICK = new Pace(100, 1);

    private final Template template =
            Template.read(
                    Path.of("src/test/resources/services.yaml"),
                    Surroundings.at("127.0.0.1:1", "127.0.0.1:2"));
    private final Faults faults = new Faults(RandomGenerator.getDefault());
    private final Kills kills = new Kills(faults);
    private final Queues queues =
            new Queues(
                    template.queues(),
                    QUICK,
                    Clock.systemUTC(),
                    () -> faults.strikes(Faults.REORDER));
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private @Nullable QueuePump pump;

    @AfterEach
    void stop() {
        if (pump != null) {
            pump.close();
        }
    }

    @Test
    void a_function_gets_the_event_that_lambda_makes() throws InterruptedException {
        var events = new LinkedBlockingQueue<JsonNode>();
        pump(
                "Ordered",
                5,
                1,
                (_, event, _) -> {
                    events.add(Wire.read(event));
                    return answered("{\"batchItemFailures\":[]}");
                });

        queue("Ordered").send(Draft.of("hello").inGroup("g", "d"));
        var event = events.poll(10, TimeUnit.SECONDS);

        var got = event == null ? Wire.JSON.createObjectNode() : event.path("Records").get(0);
        assertThat(got.path("body").asText()).isEqualTo("hello");
        assertThat(got.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(got.path("eventSourceARN").asText())
                .isEqualTo("arn:aws:sqs:eu-central-1:000000000000:ordered.fifo");
        assertThat(got.path("awsRegion").asText()).isEqualTo("eu-central-1");
        assertThat(got.path("md5OfBody").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(got.path("attributes").path("MessageGroupId").asText()).isEqualTo("g");
        assertThat(got.path("attributes").path("MessageDeduplicationId").asText()).isEqualTo("d");
        assertThat(got.path("attributes").path("ApproximateReceiveCount").asText()).isEqualTo("1");
        assertThat(got.path("attributes").path("SequenceNumber").asText()).hasSize(20);
        assertThat(got.path("messageAttributes").isObject()).isTrue();
        eventually(() -> queue("Ordered").sizes().equals(new Shelf.Sizes(0, 0, 0)));
    }

    @Test
    void only_what_failed_comes_again_and_at_last_goes_to_the_dead_letters() {
        pump(
                "Slow",
                10,
                1,
                (_, event, _) -> {
                    var failures = new ArrayList<String>();
                    for (var each : Wire.read(event).path("Records")) {
                        seen.add(each.path("body").asText());
                        if (each.path("body").asText().equals("bad")) {
                            failures.add(
                                    "{\"itemIdentifier\":\""
                                            + each.path("messageId").asText()
                                            + "\"}");
                        }
                    }
                    return answered("{\"batchItemFailures\":" + failures + "}");
                });

        queue("Slow").send(Draft.of("good").after(Duration.ZERO));
        queue("Slow").send(Draft.of("bad").after(Duration.ZERO));

        eventually(() -> queue("Dead").sizes().visible() == 1);
        assertThat(seen).containsExactlyInAnyOrder("good", "bad", "bad");
        assertThat(queue("Slow").sizes()).isEqualTo(new Shelf.Sizes(0, 0, 0));
    }

    @Test
    void what_no_worker_can_begin_goes_to_the_dead_letters_whose_worker_is_spared() {
        faults.set(Map.of(Faults.FAIL_DELIVERY, 1.0));
        pump("Slow", 1, 1, (_, _, _) -> answered(""));

        queue("Slow").send(Draft.of("poisoned").after(Duration.ZERO));

        eventually(() -> queue("Dead").sizes().visible() == 1);
        assertThat(faults.struck()).containsEntry(Faults.FAIL_DELIVERY, 2L);
        stop();
        pump(
                "Dead",
                1,
                1,
                (_, event, _) -> {
                    seen.add(Wire.read(event).path("Records").get(0).path("body").asText());
                    return answered("");
                });
        eventually(() -> seen.equals(List.of("poisoned")));
    }

    @Test
    void a_group_stays_in_order_even_when_its_first_message_fails_once() {
        var failed = ConcurrentHashMap.<String>newKeySet();
        pump(
                "Ordered",
                1,
                10,
                (_, event, _) -> {
                    var body = Wire.read(event).path("Records").get(0).path("body").asText();
                    seen.add(body);
                    return body.endsWith("1") && failed.add(body)
                            ? new Outcome.Failed("E", "first time")
                            : answered("");
                });

        for (var body : List.of("a1", "b1", "a2", "b2", "a3")) {
            queue("Ordered").send(Draft.of(body).inGroup(body.substring(0, 1), body));
        }

        eventually(() -> seen.size() == 7);
        assertThat(seen.stream().filter(body -> body.startsWith("a")))
                .containsExactly("a1", "a1", "a2", "a3");
        assertThat(seen.stream().filter(body -> body.startsWith("b")))
                .containsExactly("b1", "b1", "b2");
    }

    @Test
    void no_more_run_at_once_than_the_mapping_allows() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        pump(
                "Plain",
                1,
                3,
                (_, _, _) -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    pause(Duration.ofMillis(30));
                    running.decrementAndGet();
                    seen.add("x");
                    return answered("{}");
                });

        for (var i = 0; i < 20; i++) {
            queue("Plain").send(Draft.of("m" + i));
        }

        eventually(() -> seen.size() >= 20);
        assertThat(most.get()).isEqualTo(3);
    }

    @Test
    void a_window_fills_a_batch() {
        pump(
                "Plain",
                10,
                1,
                Duration.ofMillis(200),
                (_, event, _) -> {
                    seen.add(Integer.toString(Wire.read(event).path("Records").size()));
                    return answered("");
                });

        queue("Plain").send(Draft.of("1"));
        queue("Plain").send(Draft.of("2"));

        eventually(() -> !seen.isEmpty());
        assertThat(seen).first().isEqualTo("2");
    }

    @Test
    void faults_double_shuffle_and_kill() {
        faults.set(Map.of("duplicate", 1.0, "reorder", 1.0, "killReply", 1.0));
        pump(
                "Plain",
                1,
                1,
                (_, event, _) -> {
                    seen.add(Wire.read(event).path("Records").get(0).path("body").asText());
                    var trace = Trace.current().orElse("none");
                    var dead = 0;
                    for (var call = 0; call < 20; call++) {
                        dead += kills.dead(trace) ? 1 : 0;
                    }
                    seen.add(dead > 0 ? "dead" : "alive");
                    return answered("");
                });

        queue("Plain").send(Draft.of("m"));

        eventually(() -> seen.size() == 4);
        assertThat(seen).containsExactly("m", "dead", "m", "alive");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | a,b",
                "{'batchItemFailures':null} | a,b",
                "{'batchItemFailures':[]} | a,b",
                "'' | a,b",
                "null | a,b",
                "{'batchItemFailures':[{'itemIdentifier':'a'}]} | b",
                "{'batchItemFailures':[{'itemIdentifier':'a'},{'itemIdentifier':'a'}]} | b",
                "{'batchItemFailures':[{'itemIdentifier':''}]} | ''",
                "{'batchItemFailures':[{'itemIdentifier':'z'}]} | ''",
                "{'batchItemFailures':[{'id':'a'}]} | ''",
                "not json | ''",
            })
    void an_answer_is_read_as_lambda_reads_it(String answer, String done) {
        var batch = List.of(received("a"), received("b"));
        var payload = answer.equals("''") ? "" : answer.replace('\'', '"');

        var result = BatchResult.done(batch, answered(payload), true);

        assertThat(String.join(",", result.stream().sorted().toList()))
                .isEqualTo(done.equals("''") ? "" : done);
    }

    private static Received received(String id) {
        return new Received(id, id, Draft.of("x"), Map.of());
    }

    private static Outcome answered(String json) {
        return new Outcome.Answered(json.getBytes(UTF_8));
    }

    private MessageQueue queue(String id) {
        var spec = template.queues().stream().filter(queue -> queue.id().equals(id)).findFirst();
        return queues.named(spec.map(QueueSpec::name).orElseThrow()).orElseThrow();
    }

    private void pump(String id, int batch, int atOnce, FunctionRunner runner) {
        pump(id, batch, atOnce, Duration.ZERO, runner);
    }

    private void pump(String id, int batch, int atOnce, Duration window, FunctionRunner runner) {
        var mapping =
                new QueueMapping(
                        "Worker", queue(id).spec().arn(), batch, window, true, atOnce, true);
        pump = new QueuePump(mapping, queue(id), "eu-central-1", runner, faults, kills);
    }

    private static void eventually(java.util.function.BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            pause(Duration.ofMillis(20));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
