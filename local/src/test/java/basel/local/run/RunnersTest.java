package basel.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.local.template.FunctionSpec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What both homes of functions promise.
class RunnersTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Machine MACHINE =
            new Machine(URI.create("http://127.0.0.1:1"), "eu-central-1", "000000000000");

    @Test
    void in_this_process_a_function_answers_fails_and_is_left_behind() {
        try (var runner = new InProcess(functions(), MACHINE)) {
            keepsThePromises(runner);

            assertThatThrownBy(() -> runner.warm(List.of("Nobody"))).hasMessageContaining("Nobody");
            runner.warm(List.of("Lost", "Wrong"));
            assertThat(runner.invoke("Wrong", bytes("{}"), LONG))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed ->
                                    assertThat(failed.message())
                                            .contains("expected: a RequestHandler"));
        }
    }

    @Test
    void as_a_lambda_process_a_function_answers_fails_dies_and_comes_again() {
        try (var runner = new Processes(functions(), MACHINE, 1, Path.of(""))) {
            keepsThePromises(runner);

            assertThat(
                            text(
                                    runner.invoke(
                                            "Probe",
                                            bytes("{\"variable\":\"AWS_LAMBDA_FUNCTION_NAME\"}"),
                                            LONG)))
                    .isEqualTo("\"Probe\"");
            assertThat(
                            text(
                                    runner.invoke(
                                            "Probe",
                                            bytes("{\"variable\":\"AWS_ACCESS_KEY_ID\"}"),
                                            LONG)))
                    .isEqualTo("\"Probe\"");
            assertThat(text(runner.invoke("Probe", bytes("{\"variable\":\"HOME\"}"), LONG)))
                    .isEqualTo("\"unset\"");
            assertThat(runner.invoke("Probe", bytes("{\"do\":\"exit\"}"), LONG))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.type()).isEqualTo("Runtime.ExitError"));
            assertThat(text(runner.invoke("Probe", bytes("{\"variable\":\"COLOUR\"}"), LONG)))
                    .isEqualTo("\"blue\"");
        }
    }

    private static void keepsThePromises(FunctionRunner runner) {
        assertThat(text(runner.invoke("Probe", bytes("{\"say\":\"hé\"}"), LONG)))
                .isEqualTo("\"hé\"");
        assertThat(runner.invoke("Probe", bytes("{\"do\":\"throw\"}"), LONG))
                .isEqualTo(new Outcome.Failed("java.lang.IllegalStateException", "asked to"));
        assertThat(runner.invoke("Hasty", bytes("{\"do\":\"sleep\"}"), LONG))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> {
                            assertThat(failed.type()).isEqualTo("Sandbox.Timedout");
                            assertThat(failed.message()).contains("Task timed out after");
                        });
        assertThat(runner.invoke("Probe", bytes("{\"do\":\"nap\"}"), Duration.ofMillis(100)))
                .isInstanceOf(Outcome.TimedOut.class);
        assertThat(runner.invoke("Lost", bytes("{}"), LONG)).isInstanceOf(Outcome.Failed.class);
        assertThat(runner.invoke("Nobody", bytes("{}"), LONG))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.type()).isEqualTo("ResourceNotFoundException"));
    }

    private static List<FunctionSpec> functions() {
        return List.of(
                function(
                        "Probe",
                        "basel.local.run.ProbeFunction::handleRequest",
                        Duration.ofSeconds(40)),
                function("Hasty", "basel.local.run.ProbeFunction", Duration.ofSeconds(2)),
                function("Lost", "basel.local.run.NoSuchFunction", Duration.ofSeconds(20)),
                function("Wrong", "java.lang.Object", Duration.ofSeconds(20)));
    }

    private static FunctionSpec function(String id, String handler, Duration timeout) {
        var arn = MACHINE.functionArn(id);
        return new FunctionSpec(
                id, id, arn, handler, "", Map.of("COLOUR", "blue"), timeout, 128, List.of(), false);
    }

    private static String text(Outcome outcome) {
        if (outcome instanceof Outcome.Answered(var payload)) {
            return new String(payload, StandardCharsets.UTF_8);
        }
        throw new AssertionError("no answer: " + outcome);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
